using System;
using System.IO;

namespace PhoneCallCtx.Lab.Commands;

/// <summary>How far a command is, while it runs.</summary>
internal static class Progress
{
    /// <summary>Writes each line at once, so that it is seen while the command runs.</summary>
    public static Action<string> To(TextWriter output) => line =>
    {
        output.WriteLine(line);
        output.Flush();
    };
}

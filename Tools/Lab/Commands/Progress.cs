using System;
using System.IO;

namespace PhoneCallCtx.Lab.Commands;

/// <summary>The progress of a running command.</summary>
internal static class Progress
{
    /// <summary>Writes each line at once, so that it appears while the command runs.</summary>
    public static Action<string> To(TextWriter output) => line =>
    {
        output.WriteLine(line);
        output.Flush();
    };
}

using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>A build of the plug-in failed.</summary>
/// <param name="message">Which one.</param>
/// <param name="output">The output of the build, in lines.</param>
internal sealed class BuildException(string message, string output) : Exception(message)
{
    public IReadOnlyList<string> Lines { get; } = output.ReplaceLineEndings("\n").Split('\n');
}

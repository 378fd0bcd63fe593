using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>The lines of a script.</summary>
internal static class Script
{
    /// <summary>Runs every line.</summary>
    /// <param name="file">The script.</param>
    /// <param name="replay">What runs a line.</param>
    /// <param name="write">Called with each result.</param>
    /// <param name="wait">Called before a read that may wait for more of the script.</param>
    /// <exception cref="InputException">A line cannot be understood, or there are none.</exception>
    /// <exception cref="DatabaseException">The file of the rows cannot be written.</exception>
    public static void Run(InputFile file, Replay replay, Action<ReplayResult> write, Action wait)
    {
        var lines = new TextLines(new ByteWindow(file.Content), wait);
        var hasRun = false;
        while (lines.Next())
        {
            if (lines.Fault is { } fault) throw new InputException(fault, lines.Number);
            if (lines.Line.Trim(" \t"u8).IsEmpty) continue;
            try
            {
                write(replay.Run(lines.Number, lines.Line));
            }
            catch (InputException exception)
            {
                throw new InputException(exception.Message, lines.Number);
            }

            hasRun = true;
        }

        if (!hasRun) throw new InputException("there are no requests: nothing was run.");
    }
}

using System;
using System.Globalization;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>The lines that a writing process prints to standard output. Each ends with a stop, so that half a line is recognized.</summary>
internal static class Protocol
{
    public const string Opening = "opening.";
    public const string Opened = "opened.";
    public const string Writing = "writing.";
    public const string Finding = "finding: ";

    /// <summary>The line with which a writer acknowledges a request.</summary>
    public static string Acknowledge(int writer, bool isAccepted) => string.Create(CultureInfo.InvariantCulture, $"{writer} {(isAccepted ? "accepted" : "rejected")}.");

    /// <summary>Reads such a line; null for another line.</summary>
    public static (int Writer, bool IsAccepted)? ReadAcknowledgement(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (blank <= 0 || !int.TryParse(line.AsSpan(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var writer)) return null;
        return line[(blank + 1)..] switch
        {
            "accepted." => (writer, true),
            "rejected." => (writer, false),
            _ => null,
        };
    }
}

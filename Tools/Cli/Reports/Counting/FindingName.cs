using System;
using System.Linq;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>What is found in a record as one text: code and column of each finding, on lines in their order.</summary>
internal static class FindingName
{
    /// <summary>The name of one finding.</summary>
    public static string Of(string code, string? column) => column is null ? code : $"{code} {column}";

    /// <summary>Code and column of a name.</summary>
    public static (string Code, string? Column) Read(string name) => name.Split(' ', 2) is [var code, var column] ? (code, column) : (name, null);

    /// <summary>The names of both texts, each once.</summary>
    public static string Union(string one, string other)
    {
        if (one == other) return one;
        return string.Join('\n', one.Split('\n').Union(other.Split('\n'), StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}

using System;
using System.IO;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>How the inputs of a command are read.</summary>
/// <param name="StandardInput">The stream of standard input.</param>
/// <param name="Reading">How values are read.</param>
/// <param name="Pages">Takes the pages of answers; null to drop them.</param>
internal sealed record InputContext(Stream StandardInput, ReadingOptions Reading, AnswerPages? Pages = null)
{
    /// <summary>Input for the rules without settings, and without standard input.</summary>
    public static InputContext Default { get; } = new(Stream.Null, ReadingOptions.Default);

    /// <summary>The most archives around each other.</summary>
    private const int MostNesting = 2;

    /// <summary>How many archives are around an input.</summary>
    private int Nesting { get; init; }

    /// <summary>What finds the columns that an input names.</summary>
    /// <param name="note">Takes what is worth knowing and is no error; null to drop it.</param>
    public ColumnNames NamesFor(Action<string>? note) => new(note, Reading.Columns);

    /// <summary>What is read of an environment, and how.</summary>
    public EnvironmentOptions Environment { get; init; } = EnvironmentOptions.Default;

    /// <summary>How what is in an archive is read.</summary>
    /// <exception cref="InputException">The archive is in too many others.</exception>
    public InputContext InArchive() => Nesting < MostNesting
        ? this with { Nesting = Nesting + 1 }
        : throw new InputException(System.FormattableString.Invariant($"this is an archive in {MostNesting} others, which is not read. Unpack the outer one."));
}

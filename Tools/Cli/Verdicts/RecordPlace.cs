namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Where a record is.</summary>
/// <param name="Input">The name of the input; null when there is only one.</param>
/// <param name="Number">The place of the record in its input, from 1.</param>
/// <param name="Line">The line of a file or the row of a worksheet on which it begins, from 1; 0 where there is none.</param>
internal readonly record struct RecordPlace(string? Input, int Number, long Line)
{
    /// <summary>The field of the record that its verdict repeats; null where the record has none.</summary>
    public string? Key { get; init; }

    /// <summary>The word for what <see cref="Line"/> counts.</summary>
    public string Unit { get; init; } = "line";
}

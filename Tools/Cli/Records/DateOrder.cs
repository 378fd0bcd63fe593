namespace PhoneCallCtx.Cli.Records;

/// <summary>In which order dates that are written with digits alone name day, month and year.</summary>
internal enum DateOrder
{
    /// <summary>31/01/2026.</summary>
    DayFirst,

    /// <summary>01/31/2026.</summary>
    MonthFirst,

    /// <summary>2026/01/31.</summary>
    YearFirst,
}

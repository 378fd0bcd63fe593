namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>A line of a chart.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Rejected">The number of the first part of its bar.</param>
/// <param name="Traced">The number of the second part.</param>
/// <param name="Records">The records of which these are a part; null in a chart of violations.</param>
internal sealed record ChartLine(Label Label, long Rejected, long Traced, long? Records = null)
{
    /// <summary>The length of the bar.</summary>
    public long Length => Rejected + Traced;

    /// <summary>A line of records.</summary>
    public static ChartLine Of(Label label, VerdictCount count) => new(label, count.Rejected, count.WouldBeRejected, count.Records);
}

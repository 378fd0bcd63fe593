using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>The verdicts of loaded records under some settings.</summary>
internal sealed class Evaluation
{
    /// <summary>How many records a thread evaluates at once.</summary>
    private const int Piece = 4096;

    private static readonly Finding[] None = [];

    private readonly VerdictKind[] _kinds;
    private readonly Finding[][] _findings;

    private Evaluation(string? settings, int count)
    {
        Settings = settings;
        (_kinds, _findings) = (new VerdictKind[count], new Finding[count][]);
    }

    /// <summary>The settings, as text; null for the defaults.</summary>
    public string? Settings { get; }

    /// <summary>The accepted records of which a number is rewritten.</summary>
    public int Rewritten { get; private set; }

    /// <summary>Evaluates records on all processors.</summary>
    /// <param name="records">The records.</param>
    /// <param name="text">The settings, as text; null for the defaults.</param>
    /// <param name="settings">The same, read.</param>
    public static Evaluation Of(LoadedRecords records, string? text, RuleSettings settings)
    {
        var evaluation = new Evaluation(text, records.Count);
        var rewritten = 0;
        Parallel.For(0, (records.Count + Piece - 1) / Piece, () => (Evaluator: new OutcomeEvaluator(settings, isApplicationUser: false), Row: new RecordRow()), (piece, _, own) =>
        {
            for (var i = piece * Piece; i < Math.Min(records.Count, (piece + 1) * Piece); i++)
            {
                records.Fill(i, own.Row);
                var outcome = own.Evaluator.Evaluate(own.Row);
                evaluation.Set(i, outcome);
                if (outcome.Rewritten.Count > 0) Interlocked.Increment(ref rewritten);
            }

            return own;
        }, _ => { });
        evaluation.Rewritten = rewritten;
        return evaluation;
    }

    /// <summary>What happens to a record.</summary>
    public VerdictKind KindOf(int index) => _kinds[index];

    /// <summary>What rules find in a record.</summary>
    public IReadOnlyList<Finding> FindingsOf(int index) => _findings[index];

    /// <summary>How many records have a verdict.</summary>
    public int CountOf(VerdictKind kind) => _kinds.Count(other => other == kind);

    /// <summary>How often each rule finds something in each column.</summary>
    public IEnumerable<(Finding Finding, int Count)> Counts() =>
        _findings.SelectMany(findings => findings).GroupBy(finding => finding).OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Column.Ordinal).ThenBy(group => group.Key.IsTraced).Select(group => (group.Key, group.Count()));

    private void Set(int index, Outcome outcome)
    {
        var findings = outcome.Rejecting.Where(violation => violation.Rule.MayReject).Select(violation => new Finding(violation.Rule.Code, violation.Column, IsTraced: false))
            .Concat(outcome.Traced.Where(violation => violation.Rule.MayReject).Select(violation => new Finding(violation.Rule.Code, violation.Column, IsTraced: true)));
        _findings[index] = outcome.Rejecting.Count + outcome.Traced.Count == 0 ? None : [.. findings];
        _kinds[index] = Array.Exists(_findings[index], finding => !finding.IsTraced) ? VerdictKind.Rejected : _findings[index].Length > 0 ? VerdictKind.WouldBeRejected : VerdictKind.Accepted;
    }
}

/// <summary>Something that a rule finds in a record.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Column">The column.</param>
/// <param name="IsTraced">Whether it is only traced.</param>
internal readonly record struct Finding(string Code, ColumnDefinition Column, bool IsTraced);

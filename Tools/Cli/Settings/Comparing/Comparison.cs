using System;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>Compares the outcomes of records under two settings, each record in one pass.</summary>
/// <param name="before">The old settings.</param>
/// <param name="after">The new settings.</param>
/// <param name="isApplicationUser">Whether an application user writes the records.</param>
/// <param name="totals">Takes the counts.</param>
/// <param name="messages">The messages of violations.</param>
/// <param name="json">Takes the records that change; null when only the counts matter.</param>
internal sealed class Comparison(RuleSettings before, RuleSettings after, bool isApplicationUser, ComparisonTotals totals, Messages messages, ComparisonJson? json)
{
    private readonly OutcomeEvaluator _before = new(before, isApplicationUser);
    private readonly OutcomeEvaluator _after = new(after, isApplicationUser);
    private readonly BatchRows _rows = new();

    /// <summary>Compares the records of a batch.</summary>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="batch">The records.</param>
    /// <param name="leftOut">Takes the values that cannot be read and that nothing evaluates.</param>
    /// <param name="report">Takes a note, or why the record on a line cannot be read; the line is 0 for a note.</param>
    public void Add(string? input, RecordBatch batch, LeftOutValues leftOut, Action<long, string> report)
    {
        foreach (ref readonly var part in batch.Parts)
        {
            if (part.Note is { } note)
            {
                report(0, note);
            }
            else if (_rows.Read(batch, part) is { } fault)
            {
                totals.AddUnreadable();
                report(part.Line, fault);
            }
            else
            {
                if (_rows.LeftOut is { Count: > 0 } columns) leftOut.Add(columns);
                Add(input, part.Number, _rows.Row);
            }
        }
    }

    private void Add(string? input, int number, RecordRow row)
    {
        var (old, @new) = (_before.Evaluate(row), _after.Evaluate(row));
        var differences = RecordComparison.Find(old, @new);
        if (differences.Count == 0)
        {
            totals.AddUnchanged();
            return;
        }

        totals.Add(RecordComparison.VerdictOf(old, @new, differences), differences, difference => new ComparisonExample(
            input, number, MessageOf(difference.Before, difference.NumberBefore), MessageOf(difference.After, difference.NumberAfter)));
        json?.Write(input, number, row.Id, old, @new);
    }

    private string? MessageOf(Violation? violation, string? number) => violation is not null ? messages.Of(violation) : number is not null ? messages.Of(number) : null;
}

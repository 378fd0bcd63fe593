using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>One rule of the table: a pure judgement of a row change, with a code that never changes its meaning.</summary>
public abstract class Rule
{
    private protected Rule(string code, string title, params ColumnDefinition[] columns)
    {
        Code = code;
        Title = title;
        Columns = Array.AsReadOnly(columns);
    }

    /// <summary>The code, <c>PCC</c> and three digits.</summary>
    public string Code { get; }

    /// <summary>What the rule asks for, in a few words.</summary>
    public string Title { get; }

    /// <summary>The columns that the rule reads.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>Judges one row change and adds what is wrong to the report.</summary>
    /// <param name="change">What the caller supplies, over what the row was.</param>
    /// <param name="report">The report to add to.</param>
    public abstract void Judge(RowChange change, ViolationReport report);

    private protected void Report(ViolationReport report, RowChange change, ColumnDefinition column, string? cause, params Fact[] facts) =>
        report.Add(new Violation(Code, change.Index, column, cause is null ? Code : Code + "." + cause, facts));
}

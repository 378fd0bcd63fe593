using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A value for a placeholder of a message template.</summary>
public sealed class Fact
{
    /// <summary>A fact.</summary>
    /// <param name="name">The name of the placeholder.</param>
    /// <param name="value">What stands in its place.</param>
    public Fact(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name of the placeholder.</summary>
    public string Name { get; }

    /// <summary>What stands in its place.</summary>
    public string Value { get; }
}

/// <summary>One thing that is wrong with one column of one row: facts, not yet words.</summary>
public sealed class Violation
{
    /// <summary>A violation.</summary>
    /// <param name="code">The code of the rule that was broken, <c>PCC</c> and three digits.</param>
    /// <param name="rowIndex">The place of the row in the call, from 0.</param>
    /// <param name="column">The column to change.</param>
    /// <param name="template">The key of the message template: the code, or the code and the cause.</param>
    /// <param name="facts">The values for the template's placeholders.</param>
    public Violation(string code, int rowIndex, ColumnDefinition column, string template, IReadOnlyList<Fact> facts)
    {
        Code = code;
        RowIndex = rowIndex;
        Column = column;
        Template = template;
        Facts = facts;
    }

    /// <summary>The code of the rule that was broken, <c>PCC</c> and three digits. It never changes its meaning.</summary>
    public string Code { get; }

    /// <summary>The place of the row in the call, from 0.</summary>
    public int RowIndex { get; }

    /// <summary>The column to change.</summary>
    public ColumnDefinition Column { get; }

    /// <summary>The key of the message template.</summary>
    public string Template { get; }

    /// <summary>The values for the template's placeholders. They may hold personal data.</summary>
    public IReadOnlyList<Fact> Facts { get; }
}

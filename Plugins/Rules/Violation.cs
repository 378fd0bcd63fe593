using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A value for a placeholder of a message template.</summary>
public sealed class Fact
{
    /// <summary>A fact.</summary>
    /// <param name="name">The name of the placeholder.</param>
    /// <param name="value">The value that replaces the placeholder.</param>
    /// <param name="isPersonal">Whether it shows part of a value of the row, which a log must mask.</param>
    public Fact(string name, string value, bool isPersonal = false)
        : this(name, value, [])
    {
        IsPersonal = isPersonal;
    }

    /// <summary>A fact that each language shows in its own words.</summary>
    /// <param name="name">The name of the placeholder.</param>
    /// <param name="value">The fact as data, the same in every language.</param>
    /// <param name="terms">What a sentence shows, in this order.</param>
    internal Fact(string name, string value, Term[] terms)
    {
        Name = name;
        Value = value;
        Terms = terms;
    }

    /// <summary>The name of the placeholder.</summary>
    public string Name { get; }

    /// <summary>The fact as data, the same in every language. A sentence shows it too, unless the fact has terms.</summary>
    public string Value { get; }

    /// <summary>What a sentence shows instead of the value, in the words of its language; empty for a fact that every language shows unchanged.</summary>
    internal Term[] Terms { get; }

    /// <summary>Whether it shows part of a value of the row: personal data, which only the caller may see.</summary>
    public bool IsPersonal { get; }
}

/// <summary>One broken rule in one column of one row, as facts without words.</summary>
public sealed class Violation
{
    internal Violation(Rule rule, int rowIndex, Guid rowId, ColumnDefinition column, string template, IReadOnlyList<Fact> facts)
    {
        Rule = rule;
        RowIndex = rowIndex;
        RowId = rowId;
        Column = column;
        Template = template;
        Facts = facts;
    }

    /// <summary>The rule that is broken.</summary>
    public Rule Rule { get; }

    /// <summary>The index of the row in the request, from 0.</summary>
    public int RowIndex { get; }

    /// <summary>The primary key of the row; empty when it has none yet.</summary>
    public Guid RowId { get; }

    /// <summary>The column to correct.</summary>
    public ColumnDefinition Column { get; }

    /// <summary>The key of the message template: the code of the rule, or the code, a dot and the cause.</summary>
    public string Template { get; }

    /// <summary>The values for the template's placeholders.</summary>
    public IReadOnlyList<Fact> Facts { get; }
}

using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Table;

/// <summary>One column as the table reference states it.</summary>
public sealed class ColumnDefinition
{
    private readonly string[] _targets;

    internal ColumnDefinition(
        int ordinal, string schemaName, string logicalName, string displayName, string description, ColumnType type,
        RequiredLevel requiredLevel, bool isWritable, bool isValidForForm,
        int maxLength = 0, long minValue = 0, long maxValue = 0, string[]? targets = null, string globalChoiceName = "",
        bool defaultValue = false, string trueLabel = "", string falseLabel = "", ColumnFormat format = ColumnFormat.None, DateTimeBehavior dateTimeBehavior = DateTimeBehavior.None)
    {
        Ordinal = ordinal;
        SchemaName = schemaName;
        LogicalName = logicalName;
        DisplayName = displayName;
        Description = description;
        Type = type;
        RequiredLevel = requiredLevel;
        IsWritable = isWritable;
        IsValidForForm = isValidForForm;
        MaxLength = maxLength;
        MinValue = minValue;
        MaxValue = maxValue;
        _targets = targets ?? [];
        GlobalChoiceName = globalChoiceName;
        DefaultValue = defaultValue;
        TrueLabel = trueLabel;
        FalseLabel = falseLabel;
        Format = format;
        DateTimeBehavior = dateTimeBehavior;
    }

    /// <summary>The index of the column in the reference, from 0; violations are listed in this order.</summary>
    public int Ordinal { get; }

    /// <summary>The schema name, with its capitals.</summary>
    public string SchemaName { get; }

    /// <summary>The logical name, in lower case.</summary>
    public string LogicalName { get; }

    /// <summary>The English display name; empty when the reference has none.</summary>
    public string DisplayName { get; }

    /// <summary>The English description, as the reference has it.</summary>
    public string Description { get; }

    /// <summary>The type of the values.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether every row has a value.</summary>
    public RequiredLevel RequiredLevel { get; }

    /// <summary>Whether a caller may supply the column on Create or Update.</summary>
    public bool IsWritable { get; }

    /// <summary>Whether a form can show the column.</summary>
    public bool IsValidForForm { get; }

    /// <summary>For <see cref="ColumnType.String"/>: the most UTF-16 code units that a value may have; otherwise 0.</summary>
    public int MaxLength { get; }

    /// <summary>For <see cref="ColumnType.Integer"/> and <see cref="ColumnType.BigInt"/>: the smallest value; otherwise 0.</summary>
    public long MinValue { get; }

    /// <summary>For <see cref="ColumnType.Integer"/> and <see cref="ColumnType.BigInt"/>: the largest value; otherwise 0.</summary>
    public long MaxValue { get; }

    /// <summary>For <see cref="ColumnType.Lookup"/> and <see cref="ColumnType.Owner"/>: the tables that a value may refer to; otherwise none.</summary>
    public IReadOnlyList<string> Targets => Array.AsReadOnly(_targets);

    /// <summary>For <see cref="ColumnType.Boolean"/>, <see cref="ColumnType.State"/> and <see cref="ColumnType.Status"/>: the name of the choice; otherwise empty.</summary>
    public string GlobalChoiceName { get; }

    /// <summary>For <see cref="ColumnType.Boolean"/>: the value of a new row when the caller supplies none; otherwise false.</summary>
    public bool DefaultValue { get; }

    /// <summary>For <see cref="ColumnType.Boolean"/>: the English label of true; otherwise empty.</summary>
    public string TrueLabel { get; }

    /// <summary>For <see cref="ColumnType.Boolean"/>: the English label of false; otherwise empty.</summary>
    public string FalseLabel { get; }

    /// <summary>For <see cref="ColumnType.String"/> and <see cref="ColumnType.DateTime"/>: the format of the values; otherwise <see cref="ColumnFormat.None"/>.</summary>
    public ColumnFormat Format { get; }

    /// <summary>For <see cref="ColumnType.DateTime"/>: the time zone of the values; otherwise <see cref="DateTimeBehavior.None"/>.</summary>
    public DateTimeBehavior DateTimeBehavior { get; }

    /// <summary>Whether a lookup may refer to a row of a table.</summary>
    internal bool Takes(string? table)
    {
        foreach (var target in _targets)
            if (string.Equals(target, table, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The logical name.</summary>
    public override string ToString() => LogicalName;
}

/// <summary>Whether every row has a value in a column, in the words of the table reference.</summary>
public enum RequiredLevel
{
    /// <summary>A row may have no value.</summary>
    None,

    /// <summary>A row always has a value; the platform ensures it.</summary>
    SystemRequired,
}

/// <summary>The format of the values of a column, in the words of the table reference.</summary>
public enum ColumnFormat
{
    /// <summary>The type of the column has no format.</summary>
    None,

    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>A day without its time.</summary>
    DateOnly,

    /// <summary>A day and a time.</summary>
    DateAndTime,
}

/// <summary>The time zone of a date and time, in the words of the table reference.</summary>
public enum DateTimeBehavior
{
    /// <summary>The column is not a date and time.</summary>
    None,

    /// <summary>Stored in UTC, and shown in the time zone of the user.</summary>
    UserLocal,

    /// <summary>A day, the same in every time zone.</summary>
    DateOnly,

    /// <summary>Stored and shown as it was supplied, in every time zone.</summary>
    TimeZoneIndependent,
}

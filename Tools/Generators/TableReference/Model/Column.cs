using System.Collections.Generic;

namespace PhoneCallCtx.Generators.TableReference.Model;

/// <summary>A column in the reference. Properties that its type does not use are 0, false or empty.</summary>
internal sealed record Column(
    int Line,
    string SchemaName,
    string LogicalName,
    string DisplayName,
    string Description,
    ColumnType Type,
    string RequiredLevel,
    bool IsWritable,
    bool IsValidForForm)
{
    /// <summary>The name of the property with the column's definition.</summary>
    public string PropertyName => PropertyNames.Of(this);

    public int MaxLength { get; init; }

    public long MinValue { get; init; }

    public long MaxValue { get; init; }

    public IReadOnlyList<string> Targets { get; init; } = [];

    public string GlobalChoiceName { get; init; } = "";

    public bool DefaultValue { get; init; }

    public string TrueLabel { get; init; } = "";

    public string FalseLabel { get; init; } = "";

    public string Format { get; init; } = "";

    public string DateTimeBehavior { get; init; } = "";
}

/// <summary>The types of columns, in the words of the reference.</summary>
internal enum ColumnType
{
    String,
    Integer,
    BigInt,
    Boolean,
    DateTime,
    Lookup,
    Owner,
    State,
    Status,
    Uniqueidentifier,
    EntityName,
}

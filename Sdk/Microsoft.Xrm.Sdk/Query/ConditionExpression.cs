using System.Collections;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A comparison of a column with values, or with another column.</summary>
[DataContract(Name = "ConditionExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ConditionExpression : IExtensibleDataObject
{
    private DataCollection<object?>? values;

    public ConditionExpression()
    {
    }

    public ConditionExpression(string? entityName, string? attributeName, ConditionOperator conditionOperator, bool compareColumns, object?[]? values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        CompareColumns = compareColumns;
        if (values is not null)
            Values.AddRange(values);
    }

    public ConditionExpression(string? attributeName, ConditionOperator conditionOperator, params object?[]? values)
        : this(null, attributeName, conditionOperator, compareColumns: false, values)
    {
    }

    public ConditionExpression(string? entityName, string? attributeName, ConditionOperator conditionOperator, params object?[]? values)
        : this(entityName, attributeName, conditionOperator, compareColumns: false, values)
    {
    }

    public ConditionExpression(string? entityName, string? attributeName, ConditionOperator conditionOperator, bool compareColumns, object? value)
        : this(entityName, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    public ConditionExpression(string? attributeName, ConditionOperator conditionOperator, bool compareColumns, object? value)
        : this(null, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    public ConditionExpression(string? attributeName, ConditionOperator conditionOperator, bool compareColumns, object?[]? values)
        : this(null, attributeName, conditionOperator, compareColumns, values)
    {
    }

    public ConditionExpression(string? attributeName, ConditionOperator conditionOperator, object? value)
        : this(null, attributeName, conditionOperator, compareColumns: false, new[] { value })
    {
    }

    public ConditionExpression(string? entityName, string? attributeName, ConditionOperator conditionOperator, object? value)
        : this(entityName, attributeName, conditionOperator, compareColumns: false, new[] { value })
    {
    }

    public ConditionExpression(string? attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator, compareColumns: false, values: null)
    {
    }

    public ConditionExpression(string? entityName, string? attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, compareColumns: false, values: null)
    {
    }

    /// <summary>Each item of the collection becomes a value.</summary>
    public ConditionExpression(string? attributeName, ConditionOperator conditionOperator, ICollection? values)
        : this(null, attributeName, conditionOperator, compareColumns: false, values?.Cast<object?>().ToArray())
    {
    }

    [DataMember(Order = 60)]
    public string? EntityName { get; set; }

    [DataMember]
    public bool CompareColumns { get; set; }

    [DataMember]
    public string? AttributeName { get; set; }

    [DataMember]
    public ConditionOperator Operator { get; set; }

    [DataMember]
    public DataCollection<object?> Values
    {
        get => values ??= new DataCollection<object?>();
        private set => values = value;
    }

    public ExtensionDataObject? ExtensionData { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column of a query that is aggregated, grouped or renamed.</summary>
[DataContract(Name = "AttributeExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    public XrmAttributeExpression()
    {
    }

    public XrmAttributeExpression(string? attributeName)
    {
        AttributeName = attributeName;
    }

    public XrmAttributeExpression(string? attributeName, XrmAggregateType aggregateType)
        : this(attributeName)
    {
        AggregateType = aggregateType;
    }

    public XrmAttributeExpression(string? attributeName, XrmAggregateType aggregateType, string? alias)
        : this(attributeName, aggregateType)
    {
        Alias = alias;
    }

    public XrmAttributeExpression(string? attributeName, XrmAggregateType aggregateType, string? alias, XrmDateTimeGrouping dateTimeGrouping)
        : this(attributeName, aggregateType, alias)
    {
        DateTimeGrouping = dateTimeGrouping;
    }

    [DataMember]
    public string? AttributeName { get; set; }

    [DataMember]
    public XrmAggregateType AggregateType { get; set; }

    [DataMember]
    public string? Alias { get; set; }

    [DataMember]
    public bool HasGroupBy { get; set; }

    [DataMember]
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for the rows that have the given values in some columns.</summary>
[DataContract(Name = "QueryByAttribute", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string>? attributes;
    private DataCollection<object?>? values;
    private DataCollection<OrderExpression>? orders;

    public QueryByAttribute()
    {
    }

    public QueryByAttribute(string? entityName)
    {
        EntityName = entityName;
    }

    [DataMember]
    public string? EntityName { get; set; }

    /// <summary>The columns to compare, each with the value at the same index in <see cref="Values"/>.</summary>
    [DataMember]
    public DataCollection<string> Attributes
    {
        get => attributes ??= new DataCollection<string>();
        private set => attributes = value;
    }

    [DataMember]
    public DataCollection<object?> Values
    {
        get => values ??= new DataCollection<object?>();
        private set => values = value;
    }

    [DataMember]
    public PagingInfo? PageInfo { get; set; }

    [DataMember]
    public ColumnSet? ColumnSet { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    [DataMember(Order = 50)]
    public int? TopCount { get; set; }

    public void AddOrder(string? attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddAttributeValue(string attributeName, object? value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }
}

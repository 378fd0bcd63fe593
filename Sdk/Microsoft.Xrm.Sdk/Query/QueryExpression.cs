using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query built from objects.</summary>
[DataContract(Name = "QueryExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class QueryExpression : QueryBase
{
    private PagingInfo? pageInfo;
    private FilterExpression? criteria;
    private ColumnSet? columnSet;
    private DataCollection<LinkEntity>? linkEntities;
    private DataCollection<OrderExpression>? orders;

    public QueryExpression()
    {
    }

    public QueryExpression(string? entityName)
    {
        EntityName = entityName;
    }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember(Order = 50)]
    public bool NoLock { get; set; }

    [DataMember(IsRequired = false, EmitDefaultValue = false)]
    public QueryExpression? SubQueryExpression { get; set; }

    [DataMember]
    public PagingInfo PageInfo
    {
        get => pageInfo ??= new PagingInfo();
        set => pageInfo = value;
    }

    [DataMember(Order = 92, EmitDefaultValue = false)]
    public string? QueryHints { get; set; }

    [DataMember(EmitDefaultValue = false)]
    public string? ForceSeek { get; set; }

    [DataMember(Order = 93, EmitDefaultValue = false)]
    public string? DataSource { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => linkEntities ??= new DataCollection<LinkEntity>();
        private set => linkEntities = value;
    }

    [DataMember]
    public FilterExpression Criteria
    {
        get => criteria ??= new FilterExpression();
        set => criteria = value;
    }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    [DataMember]
    public string? EntityName { get; set; }

    [DataMember]
    public ColumnSet ColumnSet
    {
        get => columnSet ??= new ColumnSet();
        set => columnSet = value;
    }

    [DataMember(Order = 50, EmitDefaultValue = false)]
    public int? TopCount { get; set; }

    public void AddOrder(string? attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string? attributeName, OrderType orderType, string? alias, string? entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));

    public LinkEntity AddLink(string? linkToEntityName, string? linkFromAttributeName, string? linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string? linkToEntityName, string? linkFromAttributeName, string? linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}

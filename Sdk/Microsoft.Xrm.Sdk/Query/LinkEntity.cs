using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A table joined to a query.</summary>
[DataContract(Name = "LinkEntity", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class LinkEntity : IExtensibleDataObject
{
    private FilterExpression? linkCriteria;
    private ColumnSet? columns;
    private DataCollection<LinkEntity>? linkEntities;
    private DataCollection<OrderExpression>? orders;

    public LinkEntity()
    {
    }

    public LinkEntity(string? linkFromEntityName, string? linkToEntityName, string? linkFromAttributeName, string? linkToAttributeName, JoinOperator joinOperator)
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
    }

    [DataMember]
    public string? LinkFromAttributeName { get; set; }

    [DataMember]
    public string? LinkFromEntityName { get; set; }

    [DataMember]
    public string? LinkToEntityName { get; set; }

    [DataMember]
    public string? LinkToAttributeName { get; set; }

    [DataMember]
    public JoinOperator JoinOperator { get; set; }

    [DataMember]
    public FilterExpression LinkCriteria
    {
        get => linkCriteria ??= new FilterExpression();
        set => linkCriteria = value;
    }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => linkEntities ??= new DataCollection<LinkEntity>();
        private set => linkEntities = value;
    }

    [DataMember]
    public ColumnSet Columns
    {
        get => columns ??= new ColumnSet();
        set => columns = value;
    }

    [DataMember]
    public string? EntityAlias { get; set; }

    [DataMember(EmitDefaultValue = false)]
    public string? ForceSeek { get; set; }

    [DataMember(Order = 80)]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    public ExtensionDataObject? ExtensionData { get; set; }

    public LinkEntity AddLink(string? linkToEntityName, string? linkFromAttributeName, string? linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string? linkToEntityName, string? linkFromAttributeName, string? linkToAttributeName, JoinOperator joinOperator)
    {
        // As in the real SDK, the new link starts at the source table of this link, not at the table that this link leads to.
        var link = new LinkEntity(LinkFromEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}

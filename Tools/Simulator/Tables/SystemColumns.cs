using System.Linq;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>The columns of a table that the platform writes; null for those that the table does not have.</summary>
internal sealed class SystemColumns(TableDefinition table)
{
    public TableColumn? CreatedOn { get; } = table.Find("createdon");

    public TableColumn? OverriddenCreatedOn { get; } = table.Find("overriddencreatedon");

    public TableColumn? CreatedBy { get; } = table.Find("createdby");

    public TableColumn? CreatedOnBehalfBy { get; } = table.Find("createdonbehalfby");

    public TableColumn? ModifiedOn { get; } = table.Find("modifiedon");

    public TableColumn? ModifiedBy { get; } = table.Find("modifiedby");

    public TableColumn? ModifiedOnBehalfBy { get; } = table.Find("modifiedonbehalfby");

    public TableColumn? OwnerType { get; } = table.Find("owneridtype");

    public TableColumn? OwnerName { get; } = table.Find("owneridname");

    public TableColumn? OwnerYomiName { get; } = table.Find("owneridyominame");

    public TableColumn? OwningTeam { get; } = table.Find("owningteam");

    public TableColumn? OwningUser { get; } = table.Find("owninguser");

    public TableColumn? OwningBusinessUnit { get; } = table.Find("owningbusinessunit");

    /// <summary>The columns of a new row that the platform adds to Target.</summary>
    public TableColumn[] OfNewRow { get; } = Find(table, "createdon", "createdby", "modifiedon", "modifiedby", "modifiedonbehalfby", "owningbusinessunit", "owninguser");

    /// <summary>The version of the time zone rules, which the platform adds to Target once a new row is written.</summary>
    public TableColumn? TimeZoneRuleVersion { get; } = table.Find("timezoneruleversionnumber");

    /// <summary>The columns of a changed row that the platform adds to Target.</summary>
    public TableColumn[] OfChange { get; } = Find(table, "modifiedon", "modifiedby", "modifiedonbehalfby");

    private static TableColumn[] Find(TableDefinition table, params string[] names) => [.. names.Select(table.Find).OfType<TableColumn>()];
}

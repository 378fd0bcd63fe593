namespace PhoneCallCtx.WebApi.Model;

/// <summary>The names that the model and the answers share.</summary>
internal static class ApiNames
{
    /// <summary>The namespace of all types, functions and actions.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM";

    /// <summary>The alias of the namespace.</summary>
    public const string Alias = "mscrm";

    /// <summary>The base type of all rows.</summary>
    public const string BaseEntity = "crmbaseentity";

    /// <summary>The base type of users and teams.</summary>
    public const string Principal = "principal";

    /// <summary>The key of users and teams.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>The annotation for a value as text.</summary>
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    /// <summary>The annotation for the column behind an alias.</summary>
    public const string AttributeName = "OData.Community.Display.V1.AttributeName";

    /// <summary>The annotation for the table of a lookup.</summary>
    public const string LookupLogicalName = Namespace + ".lookuplogicalname";

    /// <summary>The annotation for the navigation property of a lookup.</summary>
    public const string AssociatedNavigationProperty = Namespace + ".associatednavigationproperty";

    /// <summary>The property with the key of a lookup.</summary>
    public static string LookupProperty(string column) => $"_{column}_value";
}

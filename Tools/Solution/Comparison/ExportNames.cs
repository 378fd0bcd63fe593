namespace PhoneCallCtx.Solution.Comparison;

/// <summary>
/// The columns and navigation properties of an export, as the table references of sdkmessageprocessingstep,
/// sdkmessageprocessingstepimage, sdkmessage, sdkmessagefilter and plugintype in Microsoft's Dataverse documentation name
/// them ("LogicalName", "ReferencingEntityNavigationPropertyName", "ReferencedEntityNavigationPropertyName"). Both the
/// query and its reader take the names from here.
/// </summary>
internal static class ExportNames
{
    public const string Steps = "sdkmessageprocessingsteps";

    public const string Id = "sdkmessageprocessingstepid";
    public const string Name = "name";
    public const string Stage = "stage";
    public const string Mode = "mode";
    public const string Rank = "rank";
    public const string FilteringColumns = "filteringattributes";
    public const string Configuration = "configuration";
    public const string Description = "description";
    public const string State = "statecode";
    public const string StatusReason = "statuscode";
    public const string DeletesSystemJobs = "asyncautodelete";

    public const string Message = "sdkmessageid";

    public const string Filter = "sdkmessagefilterid";
    public const string Table = "primaryobjecttypecode";

    public const string PluginType = "plugintypeid";

    /// <summary>The same plug-in type by the column eventhandler, which may also be a service endpoint.</summary>
    public const string PluginTypeAsHandler = "eventhandler_plugintype";

    public const string TypeName = "typename";
    public const string AssemblyName = "assemblyname";

    public const string Images = "sdkmessageprocessingstepid_sdkmessageprocessingstepimage";
    public const string ImageAlias = "entityalias";
    public const string ImageType = "imagetype";
    public const string ImageColumns = "attributes";
    public const string ImageProperty = "messagepropertyname";

    /// <summary>Beside a list: where the rest of it is (OData 4.0).</summary>
    public const string NextLink = "@odata.nextLink";
}

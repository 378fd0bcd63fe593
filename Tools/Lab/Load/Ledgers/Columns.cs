using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>The table and the columns that the load writes.</summary>
internal static class Columns
{
    public const string Table = PhoneCallTable.LogicalName;
    public const string Id = "msdyn_ocphonecallengagementctxid";
    public const string Name = "msdyn_callername";
    public const string Sid = "msdyn_callsid";
    public const string From = "msdyn_fromphone";
    public const string To = "msdyn_tophone";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string Owner = "ownerid";
    public const string Conversation = "msdyn_liveworkitemid";
    public const string Version = "versionnumber";
}

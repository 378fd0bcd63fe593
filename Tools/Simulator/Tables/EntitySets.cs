using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>The Web API's names of the rows of a table, from Microsoft's table references. Most are the logical name with an s.</summary>
internal static class EntitySets
{
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [PhoneCallTable.LogicalName] = PhoneCallTable.EntitySetName,
        ["principalobjectaccess"] = "principalobjectaccessset",
        ["principalobjectattributeaccess"] = "principalobjectattributeaccessset",
        ["systemuserroles"] = "systemuserrolescollection",
        ["teamroles"] = "teamrolescollection",
        ["usersettings"] = "usersettingscollection",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of the rows of a table.</summary>
    public static string NameOf(string table) => Others.GetValueOrDefault(table) ?? table + "s";
}

using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>The measured requests: a row as the voice channel writes it, alone and a thousand at a time.</summary>
internal static class Calls
{
    public const int Rows = 1000;

    public static StepServices Create { get; } = new("Create", new ParameterCollection { ["Target"] = TypicalRow() });

    public static StepServices CreateMultiple { get; } = new("CreateMultiple", new ParameterCollection
    {
        ["Targets"] = new EntityCollection([.. Enumerable.Range(0, Rows).Select(_ => TypicalRow())]) { EntityName = PhoneCallTable.LogicalName },
    });

    public static StepServices Update { get; } = UpdateOf(TypicalRow());

    public static Entity TypicalRow() => new(PhoneCallTable.LogicalName, Guid.NewGuid())
    {
        ["msdyn_callername"] = "Siobhán Ní Bhriain",
        ["msdyn_callsid"] = "CA00112233445566778899aabbccddeeff",
        ["msdyn_fromphone"] = "+442079460018",
        ["msdyn_tophone"] = "+14255550123",
        ["msdyn_providername"] = "Azure Communication Services",
        ["msdyn_ismicrosoftteamsphonenumber"] = false,
        ["msdyn_liveworkitemid"] = new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid()),
        ["ownerid"] = new EntityReference("systemuser", Guid.NewGuid()),
    };

    private static StepServices UpdateOf(Entity target) =>
        new("Update", new ParameterCollection { ["Target"] = target }) { PreEntityImages = { ["PreImage"] = Earlier(target.Id) } };

    private static Entity Earlier(Guid id)
    {
        var row = TypicalRow();
        row.Id = id;
        row["msdyn_fromphone"] = "+442079460019";
        row["msdyn_tophone"] = "+14255550124";
        row["statecode"] = new OptionSetValue(0);
        row["statuscode"] = new OptionSetValue(1);
        return row;
    }
}

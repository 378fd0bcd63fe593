using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>The owners of the rows, each with a business unit, and the conversations of the rows.</summary>
internal static class People
{
    public static readonly Guid Ana = new("10ad1000-0000-4000-8000-000000000001");
    public static readonly Guid Ben = new("10ad1000-0000-4000-8000-000000000002");
    public static readonly Guid Team = new("10ad1000-0000-4000-8000-000000000003");

    private static readonly Guid[] Units = [new("10ad2000-0000-4000-8000-000000000001"), new("10ad2000-0000-4000-8000-000000000002"), new("10ad2000-0000-4000-8000-000000000003")];

    public static IReadOnlyList<Guid> Users { get; } = [Ana, Ben];

    public static IReadOnlyList<Guid> Owners { get; } = [WellKnown.AdministratorId, Ana, Ben, Team];

    public static IReadOnlyList<Guid> Conversations { get; } = [new("10ad3000-0000-4000-8000-000000000001"), new("10ad3000-0000-4000-8000-000000000002"), new("10ad3000-0000-4000-8000-000000000003")];

    public static EntityReference ReferenceTo(Guid owner) => new(owner == Team ? "team" : "systemuser", owner);

    /// <summary>Adds the people and the counters, all or none, if they are missing.</summary>
    public static void AddTo(IOrganizationService administrator)
    {
        if (administrator.RetrieveMultiple(new QueryByAttribute("team") { Attributes = { "teamid" }, Values = { Team } }).Entities.Count > 0) return;
        var all = new ExecuteTransactionRequest { Requests = [] };
        foreach (var unit in Units) Add("businessunit", unit, ("name", $"Unit {unit:N}"));
        Add("systemuser", Ana, ("fullname", "Ana"), ("businessunitid", new EntityReference("businessunit", Units[0])));
        Add("systemuser", Ben, ("fullname", "Ben"), ("businessunitid", new EntityReference("businessunit", Units[1])));
        Add("team", Team, ("name", "Night shift"), ("businessunitid", new EntityReference("businessunit", Units[2])));
        foreach (var conversation in Conversations) Add("msdyn_ocliveworkitem", conversation, ("subject", "Where is my parcel?"));
        for (var i = 0; i < Counters.Count; i++) Add(Columns.Table, Counters.IdOf(i), (Columns.Name, Counters.Text(0)));
        administrator.Execute(all);

        void Add(string table, Guid id, params (string Column, object Value)[] values)
        {
            var row = new Entity(table, id);
            foreach (var (column, value) in values) row[column] = value;
            all.Requests!.Add(new CreateRequest { Target = row });
        }
    }
}

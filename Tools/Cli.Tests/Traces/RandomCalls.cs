using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Traces;

/// <summary>Requests for the phone call table with good and bad values. All phone numbers are fictitious.</summary>
internal sealed class RandomCalls(Random random)
{
    private static readonly string[] Phones = ["+14255550123", "+442079460018", "020 7946 0018", "anonymous", "112", "CALL ME", "n/a", "+1", "+14O55550123", "\u202E+14255550123", "sip:ana\"@example.com", "電話 [1] id=x", "a\tb = \"c\""];

    private static readonly string[] Texts = ["Ana Kovač", "佐々木 結衣", "bell\u0007", new string('x', 100), new string('x', 101), "reject PCC101 [0] statecode", "(and 7 more lines)", "two\nlines"];

    /// <summary>The keys of rows that may exist.</summary>
    public List<Guid> Ids { get; } = [];

    public OrganizationRequest Request(bool isLarge)
    {
        if (isLarge) return Many("CreateMultiple", Enumerable.Range(0, 150 + random.Next(100)).Select(_ => New("CALL ME")));
        return random.Next(20) switch
        {
            < 8 => new OrganizationRequest("Create") { ["Target"] = New() },
            < 10 => Many("CreateMultiple", Enumerable.Range(0, 1 + random.Next(5)).Select(_ => New())),
            < 14 => new OrganizationRequest("Update") { ["Target"] = Fill(new Entity(PhoneCallTable.LogicalName, Known())) },
            < 16 => Many("UpdateMultiple", Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Known()).Distinct().Select(id => Fill(new Entity(PhoneCallTable.LogicalName, id)))),
            16 => new SetStateRequest { EntityMoniker = new EntityReference(PhoneCallTable.LogicalName, Known()), State = Choice(), Status = Choice() },
            17 => new OrganizationRequest("SetStateDynamicEntity") { ["EntityMoniker"] = new EntityReference(PhoneCallTable.LogicalName, Known()), ["State"] = Choice(), ["Status"] = Choice() },
            18 => new OrganizationRequest("Delete") { ["Target"] = new EntityReference(PhoneCallTable.LogicalName, Known()) },
            _ => new OrganizationRequest("pcc_ValidatePhoneCallContext") { ["msdyn_fromphone"] = Pick(Phones) },
        };
    }

    private static OrganizationRequest Many(string message, IEnumerable<Entity> rows) =>
        new(message) { ["Targets"] = new EntityCollection([.. rows]) { EntityName = PhoneCallTable.LogicalName } };

    private Entity New(string? phone = null)
    {
        var row = new Entity(PhoneCallTable.LogicalName);
        if (random.Next(3) == 0)
        {
            row.Id = NewGuid();
            Ids.Add(row.Id);
        }

        Fill(row);
        if (phone is not null) row["msdyn_fromphone"] = phone;
        return row;
    }

    private Entity Fill(Entity row)
    {
        Give(row, "msdyn_fromphone", () => Pick(Phones));
        Give(row, "msdyn_tophone", () => Pick(Phones));
        Give(row, "msdyn_callername", () => Pick(Texts));
        Give(row, "msdyn_callsid", () => Pick(["CA1", "CA2", null]));
        if (random.Next(3) == 0) Give(row, "statecode", Choice);
        if (random.Next(3) == 0) Give(row, "statuscode", Choice);
        if (random.Next(9) == 0) row["modifiedon"] = DateTime.UnixEpoch;
        if (random.Next(9) == 0) row["ownerid"] = new EntityReference("contact", NewGuid());
        return row;
    }

    private void Give(Entity row, string column, Func<object?> value)
    {
        if (random.Next(2) == 0) row[column] = value();
    }

    private OptionSetValue Choice() => new(random.Next(12) == 0 ? 7 : random.Next(3));

    private string? Pick(string?[] values) => values[random.Next(values.Length)];

    private Guid Known() => Ids[random.Next(Ids.Count)];

    private Guid NewGuid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}

using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>The columns of a phone call that the load writes.</summary>
internal sealed record CallValues(string? Name, string? Sid, string? From, string? To, int State, int Status, Guid Owner, Guid? Conversation)
{
    public const int Active = 0;
    public const int Inactive = 1;

    /// <summary>The only status reason of a status.</summary>
    public static int ReasonOf(int state) => state + 1;

    /// <summary>The values of a row from the service.</summary>
    public static CallValues Of(Entity row) => new(
        row.GetAttributeValue<string>(Columns.Name), row.GetAttributeValue<string>(Columns.Sid), row.GetAttributeValue<string>(Columns.From), row.GetAttributeValue<string>(Columns.To),
        row.GetAttributeValue<OptionSetValue>(Columns.State)?.Value ?? -1, row.GetAttributeValue<OptionSetValue>(Columns.Status)?.Value ?? -1,
        row.GetAttributeValue<EntityReference>(Columns.Owner)?.Id ?? Guid.Empty, row.GetAttributeValue<EntityReference>(Columns.Conversation)?.Id);

    /// <summary>The names of the columns that differ. The values are not shown, because they are personal data.</summary>
    public IEnumerable<string> DifferentFrom(CallValues other)
    {
        if (Name != other.Name) yield return Columns.Name;
        if (Sid != other.Sid) yield return Columns.Sid;
        if (From != other.From) yield return Columns.From;
        if (To != other.To) yield return Columns.To;
        if (State != other.State) yield return Columns.State;
        if (Status != other.Status) yield return Columns.Status;
        if (Owner != other.Owner) yield return Columns.Owner;
        if (Conversation != other.Conversation) yield return Columns.Conversation;
    }
}

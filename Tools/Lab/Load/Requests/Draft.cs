using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>
/// The source of a writer's requests: its ledger and a random generator. One seed always gives the same requests, because no
/// response influences the next request.
/// </summary>
internal sealed class Draft(Ledger ledger, int seed, string label)
{
    private readonly Random _random = new(seed);
    private long _names;

    public Ledger Ledger { get; } = ledger;

    /// <summary>Whether the requests are part of another request: they have no user of their own and no keys of the platform.</summary>
    public bool IsWithin { get; set; }

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Number(int less) => _random.Next(less);

    public T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public LedgerRow? Any(Predicate<LedgerRow> condition) => Ledger.Any(_random, row => (row.IsNamed || !IsWithin) && condition(row));

    public LedgerRow? Live() => Any(row => row.State.Live is not null);

    /// <summary>Several rows with keys of the writer.</summary>
    public IReadOnlyList<LedgerRow> Some(int atMost, Predicate<LedgerRow> condition) => Ledger.Some(_random, 2 + Number(atMost - 1), row => row.IsNamed && condition(row));

    /// <summary>A user who has a right to the live row.</summary>
    public Guid Allowed(RowState state, AccessRights right)
    {
        var user = Of(People.Users);
        return !IsWithin && state.Allows(user, right) && Chance(50) ? user : WellKnown.AdministratorId;
    }

    /// <summary>A user who lacks a right to the live row; null if all have it.</summary>
    public Guid? Stranger(RowState state, AccessRights right)
    {
        if (IsWithin) return null;
        foreach (var user in People.Users)
            if (!state.Allows(user, right)) return user;
        return null;
    }

    /// <summary>A new row and its values.</summary>
    public (Entity Row, CallValues Values) NewCall(LedgerRow row, Guid creator)
    {
        var owner = creator == WellKnown.AdministratorId && Chance(50) ? Of(People.Owners) : creator;
        var state = Chance(20) ? CallValues.Inactive : CallValues.Active;
        var values = new CallValues(NewName(), row.Sid, NewPhone(), NewPhone(), state, CallValues.ReasonOf(state), owner, Chance(30) ? Of(People.Conversations) : null);
        var call = new Entity(Columns.Table, row.State.Id) { [Columns.Name] = values.Name, [Columns.Sid] = values.Sid, [Columns.From] = values.From, [Columns.To] = values.To };
        if (owner != creator) call[Columns.Owner] = People.ReferenceTo(owner);
        if (state != CallValues.Active) SetState(call, state);
        if (values.Conversation is { } conversation) call[Columns.Conversation] = ToConversation(conversation);
        return (call, values);
    }

    /// <summary>A change of a live row: always a new name, so that a lost write shows, and sometimes more.</summary>
    public (Entity Row, CallValues Values) Change(LedgerRow row)
    {
        var values = row.State.Live! with { Name = NewName() };
        var change = new Entity(Columns.Table, row.State.Id) { [Columns.Name] = values.Name };
        if (Chance(30)) change[Columns.From] = (values = values with { From = NewPhone() }).From;
        if (Chance(30)) change[Columns.To] = (values = values with { To = NewPhone() }).To;
        if (Chance(20))
        {
            values = values with { Conversation = Chance(50) ? Of(People.Conversations) : null };
            change[Columns.Conversation] = values.Conversation is { } conversation ? ToConversation(conversation) : null;
        }

        if (Chance(15))
        {
            var state = 1 - values.State;
            values = values with { State = state, Status = CallValues.ReasonOf(state) };
            SetState(change, state);
        }

        return (change, values);
    }

    /// <summary>Makes a row invalid for the plug-in, before the transaction, or for the platform, within it.</summary>
    /// <returns>The error code.</returns>
    public int Spoil(Entity row)
    {
        switch (Number(4))
        {
            case 0:
                row[Columns.From] = "CALL 4255550123 NOW";
                return Faults.PluginRejected;
            case 1:
                row[Columns.Name] = new string('x', 101);
                return Faults.PluginRejected;
            case 2:
                SetState(row, CallValues.Active);
                row[Columns.Status] = new OptionSetValue(CallValues.ReasonOf(CallValues.Inactive));
                return Faults.PluginRejected;
            default:
                row[Columns.Conversation] = ToConversation(new Guid("10ad3000-0000-4000-8000-0000000000ff"));
                return Faults.RowNotFound;
        }
    }

    public string NewName() => string.Create(CultureInfo.InvariantCulture, $"{label} n{++_names}");

    public static EntityReference ToConversation(Guid conversation) => new("msdyn_ocliveworkitem", conversation);

    public static EntityCollection Collection(IEnumerable<Entity> rows) => new(rows.ToList()) { EntityName = Columns.Table };

    public static void SetState(Entity row, int state)
    {
        row[Columns.State] = new OptionSetValue(state);
        row[Columns.Status] = new OptionSetValue(CallValues.ReasonOf(state));
    }

    private string? NewPhone() => Number(10) switch
    {
        0 => null,
        1 => "anonymous",
        _ => string.Create(CultureInfo.InvariantCulture, $"+1425555{Number(10_000):d4}"),
    };
}

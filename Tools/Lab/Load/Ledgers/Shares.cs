using System;
using Microsoft.Crm.Sdk.Messages;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>The rights to a row that each of the two users has by a share.</summary>
internal readonly record struct Shares(AccessRights Ana, AccessRights Ben)
{
    public AccessRights Of(Guid user) => user == People.Ana ? Ana : user == People.Ben ? Ben : AccessRights.None;

    public Shares With(Guid user, AccessRights rights) => user == People.Ana ? this with { Ana = rights } : this with { Ben = rights };
}

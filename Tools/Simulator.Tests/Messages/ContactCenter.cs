using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>A local Dataverse with the users of a contact center.</summary>
internal sealed class ContactCenter(LocalDataverseOptions? options = null)
{
    public LocalDataverse Dataverse { get; } = new(options);

    public Guid Unit(string name = "Lisbon") => Dataverse.Create(new Entity("businessunit") { ["name"] = name });

    /// <summary>Adds a user who is no administrator, in a new business unit unless one is given.</summary>
    public Guid User(string name = "Ana Reis", Guid? unit = null) => Dataverse.Create(new Entity("systemuser")
    {
        ["fullname"] = name,
        ["businessunitid"] = new EntityReference("businessunit", unit ?? Unit("Unit of " + name)),
    });

    public Guid Team(string name, params Guid[] members)
    {
        var team = Dataverse.Create(new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", Unit("Unit of " + name)) });
        foreach (var member in members)
            Dataverse.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", member)]);
        return team;
    }

    public IOrganizationService As(Guid user) => Dataverse.ServiceFor(user);

    public Guid Conversation(string subject = "Where is my parcel?") => Dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = subject });

    /// <summary>Adds a phone call of the administrator.</summary>
    public Guid Call(params (string Column, object? Value)[] columns) => Dataverse.Create(TestSteps.Row(columns));

    /// <summary>Adds a phone call of a user.</summary>
    public Guid CallOf(Guid user, params (string Column, object? Value)[] columns) => As(user).Create(TestSteps.Row(columns));

    public Entity? Find(Guid call) => Dataverse.Find(PhoneCallTable.LogicalName, call);

    public Entity Stored(Guid call) => Find(call) ?? throw new InvalidOperationException("There is no such phone call.");

    /// <summary>Shares a phone call as the administrator.</summary>
    public void Share(Guid call, EntityReference with, AccessRights rights) => Dataverse.Execute(new GrantAccessRequest
    {
        Target = TestSteps.Reference(call),
        PrincipalAccess = new PrincipalAccess { Principal = with, AccessMask = rights },
    });

    public void Share(Guid call, Guid user, AccessRights rights) => Share(call, UserReference(user), rights);

    /// <summary>The rights of a user or team to a phone call.</summary>
    public AccessRights Rights(Guid call, EntityReference principal) =>
        ((RetrievePrincipalAccessResponse)Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(call), Principal = principal })).AccessRights;

    public AccessRights Rights(Guid call, Guid user) => Rights(call, UserReference(user));

    public static EntityReference UserReference(Guid user) => new("systemuser", user);

    public static EntityReference TeamReference(Guid team) => new("team", team);

    public void Retain(Guid call) => Dataverse.Execute(Named("Retain", ("Target", TestSteps.Reference(call))));

    /// <summary>Makes a request for a message without a request class.</summary>
    public static OrganizationRequest Named(string message, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters) request.Parameters[name] = value!;
        return request;
    }

    /// <summary>Every row of every table as text, to verify that nothing changed.</summary>
    public IReadOnlyList<string> Everything() => LocalSchema.Tables
        .SelectMany(table => Dataverse.ReadAll(table).Select(row => table + " " + row.Id + " " + string.Join("; ", row.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + Text(pair.Value)))))
        .Order(StringComparer.Ordinal).ToArray();

    private static string? Text(object? value) => value switch
    {
        EntityReference reference => reference.LogicalName + ":" + reference.Id,
        OptionSetValue option => Convert.ToString(option.Value, System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}

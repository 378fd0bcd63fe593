using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Apis;

/// <summary>
/// A separate organization with an environment variable for the rules, users of one language, and at most one phone call
/// row that <see cref="User"/> may read.
/// </summary>
internal sealed class Organization : ReadingService, IOrganizationServiceFactory
{
    public static readonly Guid User = new("11111111-2222-4333-8444-555555555555");

    private Guid? _user;

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The value of the environment variable; null when there is none.</summary>
    public string? Rules { get; init; }

    public int Language { get; init; } = 1033;

    /// <summary>The row; null when there is none or the user may not read it.</summary>
    public Entity? Row { get; init; }

    /// <summary>The exception that reading the row throws; null when reading succeeds.</summary>
    public Exception? Failure { get; init; }

    public bool IsApplicationUser { get; init; }

    /// <summary>The columns that each reading of the row requested, and the user who read it.</summary>
    public List<(Guid? User, string[] Columns)> Readings { get; } = [];

    /// <summary>How often the language of a user was read.</summary>
    public int LanguageReadings { get; private set; }

    public TraceLines Trace { get; } = new();

    /// <summary>Runs a custom API as Dataverse does: at the main operation of its message.</summary>
    public ParameterCollection Ask(IPlugin api, params (string Name, object? Value)[] parameters)
    {
        var request = Request("pcc_" + api.GetType().Name, parameters);
        api.Execute(Services(request));
        return request.OutputParameters;
    }

    /// <summary>The exception of the custom API.</summary>
    public InvalidPluginExecutionException Rejection(IPlugin api, params (string Name, object? Value)[] parameters) =>
        FluentActions.Invoking(() => Ask(api, parameters)).Should().Throw<InvalidPluginExecutionException>().Which;

    public XrmFakedPluginExecutionContext Request(string message, params (string Name, object? Value)[] parameters)
    {
        var request = new NewestContext
        {
            MessageName = message,
            Stage = 30,
            OrganizationId = Id,
            UserId = User,
            InitiatingUserId = User,
            IsApplicationUser = IsApplicationUser,
            InputParameters = [],
            OutputParameters = [],
            SharedVariables = [],
        };
        foreach (var (name, value) in parameters) request.InputParameters[name] = value;
        return request;
    }

    public Services Services(XrmFakedPluginExecutionContext request) =>
        new Services(request).With<IOrganizationServiceFactory>(() => this).With<ITracingService>(() => Trace);

    /// <summary>The codes of a JSON array of violations, each with its column.</summary>
    public static string[] Codes(object? violations) => JsonDocument.Parse((string)violations!).RootElement.EnumerateArray()
        .Select(violation => violation.GetProperty("code").GetString() + " " + violation.GetProperty("column").GetString()).ToArray();

    public static FaultException<OrganizationServiceFault> Fault(uint code) =>
        new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = "secret +14255550123" }, new FaultReason("secret +14255550123"));

    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        _user = userId;
        return this;
    }

    public override EntityCollection RetrieveMultiple(QueryBase query)
    {
        _user.Should().BeNull("a user need not be allowed to read the variables of the environment");
        return Rules is null ? new EntityCollection() : new EntityCollection([new Entity("environmentvariabledefinition", Guid.NewGuid()) { ["defaultvalue"] = Rules }]);
    }

    public override Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        if (entityName == "usersettings")
        {
            LanguageReadings++;
            return new Entity(entityName, id) { ["uilanguageid"] = Language };
        }

        entityName.Should().Be(PhoneCallTable.LogicalName);
        Readings.Add((_user, columnSet.Columns.ToArray()));
        if (Failure is not null) throw Failure;
        if (Row is null || Row.Id != id) throw Fault(0x80040217);
        var read = new Entity(entityName, id);
        foreach (var column in columnSet.Columns)
            if (Row.Contains(column)) read[column] = Row[column];
        return read;
    }
}

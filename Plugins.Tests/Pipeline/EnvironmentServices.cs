using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A separate organization with an environment variable for the rules and users of one language.</summary>
internal sealed class EnvironmentServices : ReadingService, IOrganizationServiceFactory
{
    private int _readings;

    public Guid OrganizationId { get; } = Guid.NewGuid();

    /// <summary>Whether the variable exists.</summary>
    public bool IsDefined { get; set; } = true;

    public string? DefaultValue { get; set; }

    public string? CurrentValue { get; set; }

    public int Language { get; init; } = 1033;

    /// <summary>The exception of the next readings of the variable; null when they succeed.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How often the variable was read.</summary>
    public int Readings => _readings;

    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        userId.Should().BeNull("a user need not be allowed to read it");
        return this;
    }

    public override EntityCollection RetrieveMultiple(QueryBase query)
    {
        var asked = query.Should().BeOfType<QueryExpression>().Subject;
        asked.EntityName.Should().Be("environmentvariabledefinition");
        asked.Criteria.Conditions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { AttributeName = "schemaname", Operator = ConditionOperator.Equal, Values = new object[] { "pcc_PhoneCallContextRules" } });
        var link = asked.LinkEntities.Should().ContainSingle().Subject;
        link.JoinOperator.Should().Be(JoinOperator.LeftOuter, "a variable need not have a value");
        (link.LinkToEntityName, link.LinkFromAttributeName, link.LinkToAttributeName).Should().Be(("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid"));
        asked.ColumnSet.Columns.Concat(link.Columns.Columns).Should().Equal("defaultvalue", "value");
        asked.NoLock.Should().BeTrue("nobody who changes the variable should wait for a request");

        Interlocked.Increment(ref _readings);
        if (Failure is not null) throw Failure;
        if (!IsDefined) return new EntityCollection();
        var found = new Entity("environmentvariabledefinition", Guid.NewGuid());
        if (DefaultValue is not null) found["defaultvalue"] = DefaultValue;
        if (CurrentValue is not null) found[link.EntityAlias + ".value"] = new AliasedValue("environmentvariablevalue", "value", CurrentValue);
        return new EntityCollection([found]);
    }

    public override Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => new("usersettings", id) { ["uilanguageid"] = Language };
}

/// <summary>Keeps the lines of one execution.</summary>
internal sealed class TraceLines : ITracingService
{
    public List<string> Lines { get; } = [];

    public void Trace(string format, params object?[] args) =>
        Lines.AddRange(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args).Split('\n').Select(line => line.TrimEnd()));
}

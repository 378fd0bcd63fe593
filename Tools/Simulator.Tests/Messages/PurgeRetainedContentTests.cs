using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>PurgeRetainedContent.</summary>
public class PurgeRetainedContentTests : MessageTest
{
    [Fact]
    public void Retained_rows_are_deleted_for_good_through_Delete_that_knows_of_retention()
    {
        Retain(3);
        var seen = new List<(bool, string, bool)>();
        Dataverse.On("Delete", PipelineStage.PreOperation, context => seen.Add(((bool)context.InputParameters["DeleteInvokedByRetention"]!, context.PreEntityImages["before"].GetAttributeValue<string>("msdyn_callername")!, context.IsInTransaction)), step => step with { Images = [new ImageRegistration("before", ImageType.PreImage, ["msdyn_callername"])] });
        Dataverse.Execute(Purge());
        seen.Should().Equal((true, "caller 0", true), (true, "caller 1", true), (true, "caller 2", true));
        Retained().Should().BeEmpty();
        Dataverse.RetrieveMultiple(new QueryExpression(Table) { DataSource = "bin" }).Entities.Should().BeEmpty();
    }

    [Fact]
    public void No_more_are_deleted_than_the_page_has_and_none_that_is_newer_than_the_version()
    {
        var ids = Retain(3);
        var second = long.Parse(Dataverse.RetrieveMultiple(new QueryExpression(Table) { DataSource = "retained" }).Entities.Single(row => row.Id == ids[1]).RowVersion!, System.Globalization.CultureInfo.InvariantCulture);
        Dataverse.Execute(Purge(("MaxVersionToPurge", second), ("PageSize", 1)));
        Retained().Should().BeEquivalentTo([ids[1], ids[2]]);
        Dataverse.Execute(Purge(("MaxVersionToPurge", second)));
        Retained().Should().Equal(ids[2]);
    }

    [Fact]
    public void A_refusal_of_one_takes_all_back()
    {
        Retain(2);
        var count = 0;
        Dataverse.On("Delete", PipelineStage.PostOperation, _ =>
        {
            if (++count == 2) throw new InvalidPluginExecutionException("no");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Purge()));
        Retained().Should().HaveCount(2);
        TestSteps.CodeOf(() => AsAna.Execute(Purge())).Should().Be("0x80040220");
        InputOf("PurgeRetainedContent", () => Dataverse.Execute(Purge(("OperationId", Guid.NewGuid())))).Keys.Should().BeEquivalentTo("EntityName", "PageSize", "OperationId", "MaxVersionToPurge");
    }

    private static OrganizationRequest Purge(params (string, object?)[] parameters) => Request("PurgeRetainedContent", [("EntityName", Table), .. parameters]);

    private Guid[] Retain(int count)
    {
        var ids = Enumerable.Range(0, count).Select(i => Dataverse.Create(TestSteps.Row(("msdyn_callername", $"caller {i}")))).ToArray();
        foreach (var id in ids) Dataverse.Execute(Request("Retain", ("Target", TestSteps.Reference(id))));
        return ids;
    }

    private Guid[] Retained() => [.. Dataverse.RetrieveMultiple(new QueryExpression(Table) { DataSource = "retained" }).Entities.Select(row => row.Id)];
}

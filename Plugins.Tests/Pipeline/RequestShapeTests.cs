using System;
using System.Linq;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>
/// Requests of hosts other than Dataverse: without the name of the table, without collections, with a list of rows
/// on a message for one row, and the reverse. Clear requests are evaluated; all others count as a wrong registration.
/// </summary>
public class RequestShapeTests
{
    private const string Locked = """{"lockInactiveRows":true}""";

    private const string OtherTable = "\n- The plug-in is registered on the table contact, but is for: msdyn_ocphonecallengagementctx. [PCC901]";

    private static readonly string[] Single = ["Create", "Update", "SetState", "SetStateDynamicEntity", "Restore"];

    public static TheoryData<string, string?> Nameless
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var message in Single.Concat(["CreateMultiple", "UpdateMultiple"]))
                foreach (var name in new[] { null, "", "none" }) data.Add(message, name);
            return data;
        }
    }

    public static TheoryData<string> Messages => [.. Single, "CreateMultiple", "UpdateMultiple"];

    [Theory]
    [MemberData(nameof(Nameless))]
    public void A_request_without_a_table_uses_the_table_of_its_rows(string message, string? name)
    {
        Codes(Named(Bad(message, PhoneCallTable.LogicalName), name)).Should().Equal(message.StartsWith("SetState", StringComparison.Ordinal) ? "PCC203" : "PCC101");
        Rejection(Named(Bad(message, "contact"), name))!.Message.Should().EndWith(OtherTable);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_table_of_the_request_has_priority_over_that_of_its_rows(string message)
    {
        Codes(Named(Bad(message, "contact"), PhoneCallTable.LogicalName)).Should().NotBeEmpty().And.NotContain("PCC901");
        Rejection(Named(Bad(message, PhoneCallTable.LogicalName), "contact"))!.Message.Should().EndWith(OtherTable);
    }

    [Theory]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    public void A_list_without_a_table_uses_the_table_of_its_rows(string message)
    {
        var nameless = new Entity { ["msdyn_fromphone"] = "112" };
        var bad = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        Codes(List(bad, nameless)).Should().Equal("PCC101");
        Codes(List(nameless, bad)).Should().Equal("PCC101");
        Rejection(List(bad, new Entity("contact")))!.Message.Should().EndWith(OtherTable);
        Rejection(List(new Entity("contact"), bad))!.Message.Should().EndWith(OtherTable);
        Rejection(List(null!, bad))!.Message.Should().EndWith("\n- The parameter Targets[0] is missing or not of the type Entity. [PCC901]");
        foreach (var unclear in new[] { List(), List(nameless) })
            Rejection(unclear)!.Message.Should().EndWith("\n- The plug-in is registered on the table , but is for: msdyn_ocphonecallengagementctx. [PCC901]");

        XrmFakedPluginExecutionContext List(params Entity[] rows) => Named(Requests.Of(message, ("Targets", new EntityCollection(rows.ToList()))), name: null);
    }

    [Fact]
    public void The_table_of_a_list_has_priority_over_that_of_its_rows()
    {
        var bad = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        Codes(List(PhoneCallTable.LogicalName, new Entity("contact"), bad)).Should().Equal("PCC101");
        Rejection(List("contact", bad))!.Message.Should().EndWith(OtherTable);
        Codes(List("", bad)).Should().Equal("PCC101");

        static XrmFakedPluginExecutionContext List(string table, params Entity[] rows) => Named(Requests.Of("CreateMultiple", ("Targets", new EntityCollection(rows.ToList()) { EntityName = table })), name: null);
    }

    [Fact]
    public void A_request_without_rows_reports_the_table_that_it_names()
    {
        Rejection(Named(Requests.Of("Create"), "none"))!.Message.Should().EndWith("\n- The plug-in is registered on the table none, but is for: msdyn_ocphonecallengagementctx. [PCC901]");
        Rejection(Named(Requests.Of("Create"), name: null))!.Message.Should().EndWith("\n- The plug-in is registered on the table , but is for: msdyn_ocphonecallengagementctx. [PCC901]");
    }

    [Fact]
    public void A_list_on_a_message_for_one_row_is_evaluated_as_a_list()
    {
        var rows = new EntityCollection([PhoneCall.Row(("msdyn_fromphone", "112")), PhoneCall.Row(("msdyn_fromphone", "CALL ME"), ("ownerid", null))]);
        Rejection(Requests.Of("Create", ("Targets", rows)))!.Message.Should().StartWith("No phone call record was saved (2 in this request).").And.Contain("- Targets[1] ").And.NotContain("PCC006");
        Codes(Requests.Of("Update", ("Targets", rows))).Should().Equal(["PCC101", "PCC006"], "an Update empties the owner, and a Create leaves it to Dataverse");

        var request = Requests.UpdateMultiple(new NewestContext(), (PhoneCall.Row(("msdyn_callername", "Ana")), PhoneCall.State(0, 1)), (PhoneCall.Row(("msdyn_callername", "Ana")), PhoneCall.State(1, 2)));
        request.MessageName = "Update";
        StepRun.CodesOf(Rejection(request, Locked)).Should().Equal("PCC206");
    }

    [Fact]
    public void One_row_on_a_message_for_a_list_is_evaluated_as_one_row()
    {
        var bad = PhoneCall.Row(("msdyn_fromphone", "CALL ME"), ("ownerid", null));
        Rejection(Requests.Of("CreateMultiple", ("Target", bad)))!.Message.Should().StartWith("The phone call record was not saved.").And.NotContain("PCC006");
        Codes(Requests.Of("UpdateMultiple", ("Target", bad))).Should().Equal("PCC101", "PCC006");
    }

    [Fact]
    public void The_image_of_one_row_on_a_list_message_is_found_anywhere()
    {
        var row = PhoneCall.Row(("msdyn_callername", "Ana"));
        var (active, inactive) = (PhoneCall.State(0, 1), PhoneCall.State(1, 2));
        foreach (var name in new[] { "Target", "Targets" })
        {
            Codes(Request(name, inactive, null)).Should().Equal("PCC206");
            Codes(Request(name, null, inactive)).Should().Equal("PCC206");
            Codes(Request(name, active, inactive)).Should().Equal(["PCC206"], "the images of each row are those of the message");
            Codes(Request(name, inactive, active)).Should().BeEmpty();
            Codes(Request(name, null, null)).Should().BeEmpty();
        }

        var two = Requests.UpdateMultiple(new NewestContext(), (row, null), (row, null));
        two.PreEntityImages["PreImage"] = inactive;
        StepRun.CodesOf(Rejection(two, Locked)).Should().BeEmpty("one image is not that of two rows");

        NewestContext Request(string name, Entity? single, Entity? ofRow)
        {
            var request = Requests.UpdateMultiple(new NewestContext(), (row, ofRow));
            if (name == "Target") request.InputParameters = new ParameterCollection { ["Target"] = row };
            if (single is not null) request.PreEntityImages["PreImage"] = single;
            return request;
        }

        string[] Codes(NewestContext request) => StepRun.CodesOf(Rejection(request, Locked));
    }

    [Fact]
    public void The_message_decides_between_a_row_and_a_list()
    {
        var (good, bad) = (PhoneCall.Row(("msdyn_fromphone", "112")), PhoneCall.Row(("msdyn_fromphone", "CALL ME")));
        foreach (var message in new[] { "Create", "Update" })
        {
            Codes(Requests.Of(message, ("Target", good), ("Targets", new EntityCollection([bad])))).Should().BeEmpty();
            Codes(Requests.Of(message, ("Target", bad), ("Targets", new EntityCollection([good])))).Should().Equal("PCC101");
            Codes(Requests.Of(message + "Multiple", ("Target", bad), ("Targets", new EntityCollection([good])))).Should().BeEmpty();
            Codes(Requests.Of(message + "Multiple", ("Target", good), ("Targets", new EntityCollection([bad])))).Should().Equal("PCC101");
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_step_class_evaluates_every_message(string message)
    {
        IPlugin[] classes = [new ValidateOnCreate(), new ValidateOnUpdate(), new ValidateOnSetState()];
        foreach (var step in classes)
        {
            step.Invoking(it => it.Execute(new OnlyContext(Bad(message, PhoneCallTable.LogicalName)))).Should().Throw<InvalidPluginExecutionException>(step.GetType().Name)
                .Which.Message.Should().MatchRegex(@"\[PCC(101|203)\]$");
            step.Invoking(it => it.Execute(new OnlyContext(Good(message)))).Should().NotThrow(step.GetType().Name);
        }
    }

    public static TheoryData<string, string> Missing => new()
    {
        { "Create", "Target is missing or not of the type Entity" }, { "Update", "Target is missing or not of the type Entity" }, { "Restore", "Target is missing or not of the type Entity" },
        { "CreateMultiple", "Targets is missing or not of the type EntityCollection" }, { "UpdateMultiple", "Targets is missing or not of the type EntityCollection" },
        { "SetState", "State is missing or not of the type OptionSetValue" }, { "SetStateDynamicEntity", "State is missing or not of the type OptionSetValue" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_request_without_parameters_names_the_missing_one(string message, string said)
    {
        var request = Requests.Of(message);
        request.InputParameters = null!;
        Rejection(request)!.Message.Should().EndWith($"\n- The parameter {said}. [PCC901]");
        Rejection(Named(request, name: null))!.Message.Should().EndWith("\n- The plug-in is registered on the table , but is for: msdyn_ocphonecallengagementctx. [PCC901]");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_context_needs_only_message_table_and_parameters(string message)
    {
        foreach (var request in new[] { Bad(message, PhoneCallTable.LogicalName), Good(message) })
        {
            var expected = Codes(request);
            request.OutputParameters = null!;
            request.SharedVariables = null!;
            request.PreEntityImages = null!;
            request.PostEntityImages = null!;
            request.OrganizationName = null!;
            request.OwningExtension = null!;
            request.PrimaryEntityId = Guid.Empty;
            Codes(request).Should().Equal(expected);
        }
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Restore")]
    [InlineData("UpdateMultiple")]
    public void A_row_without_a_key_in_the_context_uses_the_key_of_Target(string message)
    {
        var target = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        target.Id = Guid.NewGuid();
        foreach (var (inContext, expected) in new[] { (Guid.Empty, target.Id), (PhoneCall.Id, PhoneCall.Id) })
        {
            var request = Requests.Of(message, ("Target", target));
            request.PrimaryEntityId = inContext;
            StepRun.Violations(Rejection(request)!).Single().GetProperty("id").GetGuid().Should().Be(expected);
        }
    }

    [Fact]
    public void A_parent_context_without_parameters_is_ignored()
    {
        var parent = Requests.Update(PhoneCall.Row());
        parent.InputParameters = null!;
        StepRun.Codes(Requests.Part(PhoneCall.Row(("msdyn_fromphone", "CALL ME")), of: parent)).Should().Equal("PCC101");
    }

    private static XrmFakedPluginExecutionContext Bad(string message, string table)
    {
        var row = new Entity(table, PhoneCall.Id) { ["msdyn_fromphone"] = "CALL ME" };
        return message switch
        {
            "CreateMultiple" or "UpdateMultiple" => Requests.Of(message, ("Targets", new EntityCollection([row]) { EntityName = table })),
            "SetState" or "SetStateDynamicEntity" => Requests.Of(message, ("EntityMoniker", row.ToEntityReference()), ("State", new OptionSetValue(0)), ("Status", new OptionSetValue(2))),
            _ => Requests.Of(message, ("Target", row)),
        };
    }

    private static XrmFakedPluginExecutionContext Good(string message) => message switch
    {
        "CreateMultiple" => Requests.CreateMultiple(PhoneCall.Row(("msdyn_fromphone", "112"))),
        "UpdateMultiple" => Requests.UpdateMultiple((PhoneCall.Row(("msdyn_fromphone", "112")), PhoneCall.State(0, 1))),
        "SetState" or "SetStateDynamicEntity" => Requests.SetState(message, 1, 2, PhoneCall.State(0, 1)),
        _ => Requests.Of(message, ("Target", PhoneCall.Row(("msdyn_fromphone", "112")))),
    };

    private static XrmFakedPluginExecutionContext Named(XrmFakedPluginExecutionContext request, string? name)
    {
        request.PrimaryEntityName = name!;
        return request;
    }

    private static InvalidPluginExecutionException? Rejection(XrmFakedPluginExecutionContext request, string? configuration = null) =>
        StepRun.Rejection(new OnlyContext(request), request.MessageName, configuration);

    private static string[] Codes(XrmFakedPluginExecutionContext request) => StepRun.CodesOf(Rejection(request));
}

using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Lint;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests.Lint;

public sealed class RegistrationLintTests
{
    private static readonly StepRegistration Create = Steps.Of("Create");
    private static readonly StepRegistration Update = Steps.Of("Update");
    private static readonly StepRegistration After = Steps.Of("Update", PipelineStage.PostOperation);
    private static readonly StepRegistration AfterCreate = Steps.Of("Create", PipelineStage.PostOperation);
    private static readonly StepRegistration Delete = Steps.Of("Delete", PipelineStage.PostOperation);
    private static readonly StepRegistration Wide = Create with { Table = StepRegistration.NoTable };
    private static readonly StepRegistration Value = Steps.On("environmentvariablevalue", "Update", "value");
    private static readonly StepRegistration Definition = Steps.On("environmentvariabledefinition", "Update", "defaultvalue");

    /// <summary>For each rule: steps that break it, with the message, and the steps before them.</summary>
    private static readonly (string Code, string Fault, StepRegistration Step, StepRegistration[] Others)[] Broken =
    [
        ("PCCREG01", "a step is registered at stage 10, 20 or 40", Create with { Stage = PipelineStage.MainOperation }, []),
        ("PCCREG01", "a step is registered at stage 10, 20 or 40", Create with { Stage = (PipelineStage)50 }, []),
        ("PCCREG02", "an asynchronous step runs at stage 40 only", Create with { IsAsynchronous = true }, []),
        ("PCCREG02", "an asynchronous step runs at stage 40 only", Create with { IsAsynchronous = true, Stage = PipelineStage.PreOperation }, []),
        ("PCCREG03", "the message Merge is not one that steps are registered on: there is no such message for the table", Create with { Message = "Merge" }, []),
        ("PCCREG03", "the message create is not one that steps are registered on: there is no such message for the table", Create with { Message = "create" }, []),
        ("PCCREG03", "the message Restore is not one that steps are registered on: there is no such message for the table", Value with { Message = "Restore", FilteringColumns = [] }, []),
        ("PCCREG03", "the message Retain is not one that steps are registered on: there is no such message for the table", Definition with { Message = "Retain", FilteringColumns = [] }, []),
        ("PCCREG04", "the message RetrieveMultiple is not one that steps are registered on: it raises no event", Value with { Message = "RetrieveMultiple", FilteringColumns = [] }, []),
        ("PCCREG04", "the message Upsert is not one that steps are registered on: it raises no event", Definition with { Message = "Upsert", FilteringColumns = [] }, []),
        ("PCCREG04", "the message Upsert is not one that steps are registered on: it raises no event", Create with { Message = "Upsert" }, []),
        ("PCCREG05", "there is no table contact", Create with { Table = "contact" }, []),
        ("PCCREG06", "a step without a table has neither filtering columns nor images", Wide with { FilteringColumns = ["statecode"] }, []),
        ("PCCREG06", "a step without a table has neither filtering columns nor images", Wide with { Stage = PipelineStage.PostOperation, Images = [Steps.Image(ImageType.PostImage)] }, []),
        ("PCCREG07", "the message Delete takes no filtering columns", Delete with { FilteringColumns = ["msdyn_callername"] }, []),
        ("PCCREG08", "the table msdyn_ocphonecallengagementctx has no column  msdyn_callername: the filtering columns have a blank. Write commas only", Update with { FilteringColumns = ["statecode", " msdyn_callername"] }, []),
        ("PCCREG08", "the filtering columns have an empty entry. Write one comma between two columns", Update with { FilteringColumns = ["statecode", ""] }, []),
        ("PCCREG08", "the table msdyn_ocphonecallengagementctx has no column statecode\t: the columns of the image image have a blank. Write commas only", Update.With(Steps.Image(columns: "statecode\t")), []),
        ("PCCREG09", "the table msdyn_ocphonecallengagementctx has no column msdyn_nosuch", Update with { FilteringColumns = ["msdyn_callername", "msdyn_nosuch"] }, []),
        ("PCCREG09", "the table environmentvariablevalue has no column defaultvalue", Value with { FilteringColumns = ["defaultvalue"] }, []),
        ("PCCREG09", "the table environmentvariabledefinition has no column value", Definition with { FilteringColumns = ["value"] }, []),
        ("PCCREG09", "the table msdyn_ocphonecallengagementctx has no column Msdyn_CallerName", Update.With(Steps.Image(columns: "Msdyn_CallerName")), []),
        ("PCCREG10", "the message Retrieve has no images", Steps.Of("Retrieve").With(Steps.Image()), []),
        ("PCCREG11", "a Create has no pre-image", Create.With(Steps.Image()), []),
        ("PCCREG11", "a Create has no pre-image", AfterCreate.With(Steps.Image(ImageType.Both)), []),
        ("PCCREG11", "a Create has no pre-image", Steps.Of("CreateMultiple").With(Steps.Image()), []),
        ("PCCREG12", "a Delete has no post-image", Delete.With(Steps.Image(ImageType.PostImage)), []),
        ("PCCREG12", "a Delete has no post-image", Delete.With(Steps.Image(ImageType.Both)), []),
        ("PCCREG13", "there is no post-image before stage 40", Update.With(Steps.Image(ImageType.PostImage)), []),
        ("PCCREG13", "there is no post-image before stage 40", Update.With(Steps.Image(ImageType.Both)) with { Stage = PipelineStage.PreOperation }, []),
        ("PCCREG14", "two images have one name", After.With(Steps.Image(), Steps.Image(ImageType.PostImage)), []),
        ("PCCREG15", $"the step test Create 10 has the identifier {Create.Id} too", Update with { Id = Create.Id }, [Create]),
        ("PCCREG16", "it is registered already", Create with { Id = Guid.Empty }, [Create]),
        ("PCCREG17", "its name has more than 256 characters", Create with { Name = new string('n', 257) }, []),
        ("PCCREG17", "its description has more than 256 characters", Create with { Description = new string('d', 257) }, []),
        ("PCCREG17", "the name of an image has more than 256 characters", Update.With(Steps.Image(name: new string('i', 257))), []),
        ("PCCREG18", "without filtering columns it runs on every Update. Name the columns that it evaluates", Update with { FilteringColumns = [] }, []),
        ("PCCREG18", "without filtering columns it runs on every Update. Name the columns that it evaluates", Value with { FilteringColumns = [] }, []),
        ("PCCREG18", "without filtering columns it runs on every UpdateMultiple. Name the columns that it evaluates", Steps.Of("UpdateMultiple") with { FilteringColumns = [] }, []),
        ("PCCREG19", "the image image has all columns of the table. Name those that are read", Update.With(new ImageRegistration("image", ImageType.PreImage, [])), []),
        ("PCCREG20", "the filtering columns have statecode more than once", Update with { FilteringColumns = ["statecode", "statuscode", "statecode"] }, []),
        ("PCCREG20", "the columns of the image image have statecode more than once", Update.With(Steps.Image(columns: ["statecode", "statecode"])), []),
        ("PCCREG21", "another step of Test has this name", Update with { Name = Create.Name }, [Create]),
        ("PCCREG22", $"its identifier is not given. Give {Create.Id}", Create with { Id = Guid.Empty }, []),
        ("PCCREG22", $"its identifier is {Update.Id}. Give {Create.Id}", Create with { Id = Update.Id }, []),
        ("PCCREG23", "spkl registers two images of a step and no more", Update.With(Steps.Image(name: "a"), Steps.Image(name: "b"), Steps.Image(name: "c")), []),
        ("PCCREG24", "its rank is 0. Give 1 or more", Create with { Rank = 0 }, []),
        ("PCCREG25", "a step on Retrieve slows every read", Steps.Of("Retrieve"), []),
        ("PCCREG25", "a step on RetrieveMultiple slows every read", Steps.Of("RetrieveMultiple"), []),
        ("PCCREG26", "the step test Create 10 does the same, so the type runs twice", Create with { Name = "another" }, [Create]),
        ("PCCREG27", "the step test Create 10 is on Create, so the type runs twice", Steps.Of("CreateMultiple"), [Create]),
        ("PCCREG27", $"the step {Value.Name} is on Update, so the type runs twice", Steps.On("environmentvariablevalue", "UpdateMultiple", "value"), [Value]),
        ("PCCREG27", "the step test UpdateMultiple 10 is on UpdateMultiple, so the type runs twice", Update, [Steps.Of("UpdateMultiple")]),
    ];

    /// <summary>For each rule: a step that keeps it, close to one that does not.</summary>
    private static readonly (string Code, StepRegistration Step, StepRegistration[] Others)[] Kept =
    [
        ("PCCREG01", Steps.Of("Create", PipelineStage.PreOperation), []),
        ("PCCREG02", (AfterCreate with { IsAsynchronous = true }).WithIdentifier(), []),
        ("PCCREG03", Steps.Of("SetStateDynamicEntity"), []),
        ("PCCREG04", Steps.Of("Restore"), []),
        ("PCCREG05", Wide.WithIdentifier(), []),
        ("PCCREG06", (Wide with { Stage = PipelineStage.PostOperation, IsAsynchronous = true }).WithIdentifier(), []),
        ("PCCREG07", Create with { FilteringColumns = ["msdyn_callername"] }, []),
        ("PCCREG08", Update with { FilteringColumns = ["statecode", "msdyn_callername"] }, []),
        ("PCCREG09", Update.With(Steps.Image(columns: "msdyn_ocphonecallengagementctxid")), []),
        ("PCCREG10", Steps.Of("SetState").With(Steps.Image()), []),
        ("PCCREG11", AfterCreate.With(Steps.Image(ImageType.PostImage)), []),
        ("PCCREG12", Delete.With(Steps.Image()), []),
        ("PCCREG13", After.With(Steps.Image(ImageType.Both)), []),
        ("PCCREG14", After.With(Steps.Image(name: "before"), Steps.Image(ImageType.PostImage, "after")), []),
        ("PCCREG15", Update, [Create]),
        ("PCCREG16", Create, [Steps.Of("Create", PipelineStage.PreOperation)]),
        ("PCCREG17", Create with { Name = new string('n', 256), Description = new string('d', 256) }, []),
        ("PCCREG18", Create with { FilteringColumns = [] }, []),
        ("PCCREG19", Update.With(Steps.Image()), []),
        ("PCCREG20", Update.With(Steps.Image(columns: "msdyn_callername")), []),
        ("PCCREG21", (Update with { Name = Create.Name, PluginTypeName = "Other" }).WithIdentifier(), [Create]),
        ("PCCREG22", Create, []),
        ("PCCREG23", Update.With(Steps.Image(name: "a"), Steps.Image(name: "b")), []),
        ("PCCREG24", Create with { Rank = 1 }, []),
        ("PCCREG25", Steps.Of("RetrievePrincipalAccess"), []),
        ("PCCREG26", (Create with { Name = "another", PluginTypeName = "Other" }).WithIdentifier(), [Create]),
        ("PCCREG27", Steps.Of("UpdateMultiple"), [Create]),
    ];

    public static TheoryData<int> BrokenCases => [.. Enumerable.Range(0, Broken.Length)];

    public static TheoryData<int> KeptCases => [.. Enumerable.Range(0, Kept.Length)];

    [Theory]
    [MemberData(nameof(BrokenCases))]
    public void A_step_that_breaks_a_rule_is_found(int index)
    {
        var (code, fault, step, others) = Broken[index];
        var rule = RegistrationLint.Rules.Single(rule => rule.Code == code);
        RegistrationLint.Check(step, others, PhoneCallCatalog.Instance).Where(finding => finding.Code == code)
            .Should().Equal(new LintFinding(code, step.Name, fault, rule.IsRejectedByPlatform));
    }

    [Theory]
    [MemberData(nameof(KeptCases))]
    public void A_step_that_keeps_every_rule_has_no_finding(int index) =>
        RegistrationLint.Check(Kept[index].Step, Kept[index].Others, PhoneCallCatalog.Instance).Should().BeEmpty();

    [Fact]
    public void Every_rule_has_a_step_that_breaks_it_and_one_that_keeps_it()
    {
        var codes = RegistrationLint.Rules.Select(rule => rule.Code).ToArray();
        Broken.Select(item => item.Code).Distinct().Should().Equal(codes);
        Kept.Select(item => item.Code).Should().Equal(codes);
    }

    [Fact]
    public void The_codes_count_from_1_and_what_the_platform_rejects_comes_first()
    {
        RegistrationLint.Rules.Select(rule => rule.Code).Should().Equal(Enumerable.Range(1, RegistrationLint.Rules.Count).Select(number => FormattableString.Invariant($"PCCREG{number:00}")));
        RegistrationLint.Rules.Select(rule => rule.IsRejectedByPlatform).Should().BeInDescendingOrder();
        RegistrationLint.Rules.Should().AllSatisfy(rule => rule.Name.Should().NotBeEmpty().And.NotEndWith("."));
    }

    [Fact]
    public void A_step_on_Restore_may_see_the_row_in_the_bin_and_takes_no_filtering_columns()
    {
        var restore = Steps.Of("Restore").With(Steps.Image());
        RegistrationLint.Check(restore, [Create, Update], PhoneCallCatalog.Instance).Should().BeEmpty();
        RegistrationLint.Check(restore with { FilteringColumns = ["statecode"] }, [], PhoneCallCatalog.Instance).Should().ContainSingle().Which.Code.Should().Be("PCCREG07");
        RegistrationLint.Check(restore.With(Steps.Image(ImageType.PostImage)), [], PhoneCallCatalog.Instance).Should().ContainSingle().Which.Code.Should().Be("PCCREG13");
    }

    [Theory]
    [InlineData("environmentvariablevalue", "value")]
    [InlineData("environmentvariabledefinition", "defaultvalue")]
    public void A_table_of_environment_variables_has_the_events_of_its_reference(string table, string column)
    {
        foreach (var message in new[] { "Create", "CreateMultiple", "Update", "UpdateMultiple" })
            RegistrationLint.Check(Steps.On(table, message, column), [], PhoneCallCatalog.Instance).Should().BeEmpty(message);
        foreach (var message in new[] { "Assign", "Delete", "GrantAccess", "ModifyAccess", "RetrievePrincipalAccess", "RetrieveSharedPrincipalsAndAccess", "RevokeAccess", "SetState", "SetStateDynamicEntity" })
            RegistrationLint.Check(Steps.On(table, message), [], PhoneCallCatalog.Instance).Should().BeEmpty(message);
        foreach (var name in new[] { "environmentvariabledefinitionid", "schemaname", "statecode", "statuscode" })
            RegistrationLint.Check(Steps.On(table, "Update", name), [], PhoneCallCatalog.Instance).Should().BeEmpty(name);
    }

    [Fact]
    public void The_dll_that_ships_has_no_finding()
    {
        Shipped.Assembly.Steps.Should().NotBeEmpty();
        RegistrationLint.Check(Shipped.Assembly, PhoneCallCatalog.Instance).Should().BeEmpty();
    }

    [Fact]
    public void The_findings_of_an_assembly_come_by_step_and_then_by_rule()
    {
        var assembly = Shipped.Assembly with { Steps = [Create with { Rank = 0, IsAsynchronous = true }, Create with { Name = "again" }] };
        RegistrationLint.Check(assembly, PhoneCallCatalog.Instance).Select(finding => $"{finding.Code} {finding.StepName}")
            .Should().Equal("PCCREG02 test Create 10", "PCCREG22 test Create 10", "PCCREG24 test Create 10", "PCCREG15 again");
    }

    [Fact]
    public void The_platform_rejects_by_the_first_rule_that_is_its_own()
    {
        var step = Create with { Rank = 0, FilteringColumns = ["nosuch"], Stage = PipelineStage.MainOperation };
        RegistrationLint.RejectionOf(step, [], PhoneCallCatalog.Instance)!.Code.Should().Be("PCCREG01");
        RegistrationLint.RejectionOf(step with { Stage = PipelineStage.PreOperation }, [], PhoneCallCatalog.Instance)!.Code.Should().Be("PCCREG09");
        RegistrationLint.RejectionOf(Create with { Rank = 0 }, [], PhoneCallCatalog.Instance).Should().BeNull("it is advice");
    }

    [Fact]
    public void A_catalog_says_which_tables_and_columns_there_are()
    {
        var step = Create with { Table = "contact", FilteringColumns = ["fullname", "msdyn_callername"] };
        RegistrationLint.RejectionOf(step, [], new Contacts())!.Message.Should().Be("the table contact has no column msdyn_callername");
        RegistrationLint.RejectionOf(step with { Message = "Win" }, [], new Contacts())!.Code.Should().Be("PCCREG03");
    }

    private sealed class Contacts : IRegistrationCatalog
    {
        public IReadOnlySet<string>? ColumnsOf(string table) => table == "contact" ? new HashSet<string>(StringComparer.Ordinal) { "fullname" } : null;

        public MessageKind KindOf(string table, string message) => table == "contact" && message == "Create" ? MessageKind.Event : MessageKind.Unknown;
    }
}

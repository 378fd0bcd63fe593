using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.CustomApis;

/// <summary>The registration of custom APIs, and the rules for it.</summary>
public class CustomApiRegistrationTests
{
    private readonly LocalDataverse _dataverse = new();

    [Theory]
    [InlineData("pcc_ParsePhoneNumber")]
    [InlineData("ab_X")]
    [InlineData("a2345678_Name_with_parts2")]
    public void A_name_with_a_publisher_prefix_is_accepted(string name)
    {
        _dataverse.Register(TestApis.Plain(name), _ => { });
        _dataverse.CustomApis.Should().ContainSingle().Which.UniqueName.Should().Be(name);
        _dataverse.Execute(new OrganizationRequest(name)).ResponseName.Should().Be(name);
    }

    [Theory]
    [InlineData("ParsePhoneNumber")]
    [InlineData("_ParsePhoneNumber")]
    [InlineData("pcc_")]
    [InlineData("p_ParsePhoneNumber")]
    [InlineData("prefix789_ParsePhoneNumber")]
    [InlineData("1cc_ParsePhoneNumber")]
    [InlineData("p-c_ParsePhoneNumber")]
    [InlineData("mscrm_ParsePhoneNumber")]
    [InlineData("")]
    public void A_name_without_a_publisher_prefix_is_rejected(string name) => Rejected(TestApis.Plain(name)).WithMessage($"The custom API {name} cannot be registered: *prefix_Name*");

    [Theory]
    [InlineData("pcc_Parse Phone")]
    [InlineData("pcc_Parse.Phone")]
    [InlineData("pcc_Näme")]
    public void A_name_with_special_characters_is_rejected(string name) => Rejected(TestApis.Plain(name)).WithMessage("*other characters than letters, digits and underscores*");

    public static TheoryData<string> Messages => [.. SimulatorSupport.Messages.Select(message => message.Name), "create"];

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_name_of_a_message_is_rejected(string name) => Rejected(TestApis.Plain(name)).WithMessage("*there is a message *");

    [Theory]
    [InlineData("pcc_Plain")]
    [InlineData("pcc_PLAIN")]
    public void The_name_of_another_custom_API_is_rejected_and_the_first_one_stays(string name)
    {
        var ran = "";
        _dataverse.Register(TestApis.Plain(), _ => ran = "the first");
        Rejected(TestApis.Plain(name)).WithMessage("*there is a message pcc_Plain*");
        _dataverse.Execute(new OrganizationRequest("pcc_Plain"));
        ran.Should().Be("the first");
    }

    [Fact]
    public void Two_parameters_or_two_properties_with_the_same_name_are_rejected()
    {
        CustomApiField[] twice = [TestApis.Field("Text", CustomApiFieldType.String), TestApis.Field("text", CustomApiFieldType.Boolean)];
        Rejected(TestApis.Plain() with { RequestParameters = twice }).WithMessage("*two have the unique name text, and each request parameter needs its own*");
        Rejected(TestApis.Plain() with { ResponseProperties = twice }).WithMessage("*two have the unique name text, and each response property needs its own*");
        _dataverse.CustomApis.Should().BeEmpty();
    }

    [Fact]
    public void A_parameter_and_a_property_may_have_the_same_name()
    {
        CustomApiField[] text = [TestApis.Field("Text", CustomApiFieldType.String)];
        _dataverse.Register(TestApis.Plain() with { RequestParameters = text, ResponseProperties = text }, services => services.Context().OutputParameters["Text"] = "out");
        _dataverse.Execute(new OrganizationRequest("pcc_Plain") { ["Text"] = "in" }).Results["Text"].Should().Be("out");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Te xt")]
    [InlineData("Te-xt")]
    public void A_parameter_or_property_without_a_plain_name_is_rejected(string name)
    {
        CustomApiField[] fields = [TestApis.Field(name, CustomApiFieldType.String)];
        Rejected(TestApis.Plain() with { RequestParameters = fields }).WithMessage($"*the request parameter '{name}' has other characters*");
        Rejected(TestApis.Plain() with { ResponseProperties = fields }).WithMessage($"*the response property '{name}' has other characters*");
    }

    [Fact]
    public void An_unsupported_type_is_rejected()
    {
        CustomApiField[] money = [TestApis.Field("Amount", (CustomApiFieldType)8)];
        Rejected(TestApis.Plain() with { RequestParameters = money }).WithMessage("*the request parameter Amount has the type 8, which is not supported here*");
        Rejected(TestApis.Plain() with { ResponseProperties = money }).WithMessage("*the response property Amount has the type 8*");
    }

    [Theory]
    [InlineData(PipelineStage.PreValidation, "none")]
    [InlineData(PipelineStage.PreOperation, "none")]
    [InlineData(PipelineStage.PostOperation, "none")]
    [InlineData(PipelineStage.PostOperation, PhoneCallTable.LogicalName)]
    public void No_step_can_be_registered_on_a_custom_API(PipelineStage stage, string table)
    {
        _dataverse.Register(TestApis.Plain(), _ => { });
        _dataverse.Invoking(d => d.On("pcc_Plain", stage, _ => { }, step => step with { Table = table })).Should().Throw<ArgumentException>().WithMessage("*pcc_Plain*not one that steps are registered on*");
    }

    [Fact]
    public void An_assembly_registers_its_custom_APIs_as_it_declares_them()
    {
        var assembly = PluginAssembly.Load(typeof(ShoutPlugin).Assembly.Location);
        _dataverse.Register(assembly, configuration: """{"mode":"audit"}""");
        _dataverse.CustomApis.Should().BeEquivalentTo(assembly.CustomApis).And.ContainSingle(api => api.UniqueName == "pcc_Shout");
        _dataverse.Execute(new OrganizationRequest("pcc_Shout") { ["Text"] = "hello" }).Results["Shouted"].Should().Be("HELLO");
        _dataverse.Invoking(d => d.Register(assembly)).Should().Throw<ArgumentException>().WithMessage("*there is a message pcc_Shout*");
    }

    [Fact]
    public void The_custom_APIs_are_listed_by_name()
    {
        foreach (var name in new[] { "pcc_B", "pcc_C", "pcc_A" }) _dataverse.Register(TestApis.Plain(name), _ => { });
        _dataverse.CustomApis.Select(api => api.UniqueName).Should().Equal("pcc_A", "pcc_B", "pcc_C");
    }

    [Fact]
    public void An_unregistered_custom_API_is_an_unknown_message()
    {
        TestSteps.CodeOf(() => _dataverse.Execute(new OrganizationRequest("pcc_Plain"))).Should().Be("0x80040800");
        _dataverse.Register(TestApis.Plain(), _ => { });
        TestSteps.CodeOf(() => new LocalDataverse().Execute(new OrganizationRequest("pcc_Plain"))).Should().Be("0x80040800", "it is another Dataverse");
    }

    private FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Rejected(CustomApiRegistration api) =>
        _dataverse.Invoking(d => d.Register(api, new TestPlugin(_ => { }))).Should().Throw<ArgumentException>();
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Steps;

public class StepRegistrationTests
{
    private static readonly Guid Project = Uuid5(new Guid("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "urn:phonecallctx");

    private static readonly (Type Type, CrmPluginRegistrationAttribute Step)[] All = typeof(ValidateOnCreate).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetCustomAttributes<CrmPluginRegistrationAttribute>().Select(step => (type, step)))
        .Where(declared => declared.step.EntityLogicalName.Length > 0)
        .ToArray();

    private static readonly (Type Type, CrmPluginRegistrationAttribute Step)[] Steps = All.Where(step => step.Step.EntityLogicalName == PhoneCallTable.LogicalName).ToArray();

    private static readonly (Type Type, CrmPluginRegistrationAttribute Step)[] OfVariables = All.Except(Steps).ToArray();

    [Fact]
    public void Every_message_that_writes_the_rules_variable_has_a_step_at_stage_10() =>
        OfVariables.Select(step => (step.Type, (int)step.Step.Stage, step.Step.Message, step.Step.EntityLogicalName, step.Step.FilteringAttributes)).Should().BeEquivalentTo(
        [
            (typeof(ValidateRulesVariable), 10, "Create", "environmentvariablevalue", ""),
            (typeof(ValidateRulesVariable), 10, "Update", "environmentvariablevalue", "value"),
            (typeof(ValidateRulesVariable), 10, "Create", "environmentvariabledefinition", ""),
            (typeof(ValidateRulesVariable), 10, "Update", "environmentvariabledefinition", "defaultvalue"),
        ]);

    [Fact]
    public void Every_message_that_writes_evaluated_columns_has_its_steps() =>
        Steps.Select(step => $"{(int)step.Step.Stage} {step.Step.Message}").Should().BeEquivalentTo("10 Create", "10 Update", "10 SetState", "10 SetStateDynamicEntity", "20 Create", "20 Update");

    [Fact]
    public void Every_step_runs_synchronously_in_the_sandbox() => All.Should().AllSatisfy(step =>
    {
        step.Step.Stage.Should().Be(typeof(NormalizationStep).IsAssignableFrom(step.Type) ? StageEnum.PreOperation : StageEnum.PreValidation);
        step.Step.ExecutionMode.Should().Be(ExecutionModeEnum.Synchronous);
        step.Step.IsolationMode.Should().Be(IsolationModeEnum.Sandbox);
        step.Step.ExecutionOrder.Should().Be(1);
    });

    [Fact]
    public void The_Update_step_filters_on_the_writable_columns_of_the_rules()
    {
        // A caller cannot change a column that Dataverse fills in, so the column starts no step and is in no image.
        var read = RuleBook.Default.Rules.SelectMany(rule => rule.Columns).Distinct()
            .Where(column => column.IsWritable).OrderBy(column => column.Ordinal).Select(column => column.LogicalName).ToArray();
        var update = Steps.Single(step => step.Type == typeof(ValidateOnUpdate)).Step;
        update.FilteringAttributes.Split(',').Should().Equal(read);
        update.Image1Attributes.Split(',').Should().Equal(read);
    }

    [Fact]
    public void The_rules_read_all_writable_columns_except_two() =>
        PhoneCallTable.Columns.Where(column => column.IsWritable).Except(RuleBook.Default.Rules.SelectMany(rule => rule.Columns))
            .Select(column => column.LogicalName).Should().Equal("msdyn_ocphonecallengagementctxid", "owneridtype");

    [Fact]
    public void The_normalizing_step_filters_on_the_phone_columns()
    {
        var phones = ColumnGroups.Phones.Select(column => column.LogicalName).ToArray();
        var update = Steps.Single(step => step.Type == typeof(NormalizePhonesOnUpdate)).Step;
        update.FilteringAttributes.Split(',').Should().Equal(phones);
        update.Image1Attributes.Split(',').Should().Equal(phones);
    }

    [Fact]
    public void The_image_of_a_status_change_has_its_columns()
    {
        foreach (var (_, step) in Steps.Where(step => step.Step.Message.StartsWith("SetState", StringComparison.Ordinal)))
            step.Image1Attributes.Split(',').Should().Equal("statecode", "statuscode");
    }

    [Fact]
    public void Every_step_except_Create_has_a_pre_image_with_the_right_name() => Steps.Should().AllSatisfy(step =>
    {
        step.Step.Image1Name.Should().Be(step.Step.Message == "Create" ? "" : "PreImage");
        step.Step.Image1Type.Should().Be(ImageTypeEnum.PreImage);
    });

    [Fact]
    public void Lists_are_never_null_and_have_no_spaces() => All.SelectMany(step => new[] { step.Step.FilteringAttributes, step.Step.Image1Attributes })
        .Should().AllSatisfy(list => list.Should().NotBeNull().And.NotContain(" "));

    [Fact]
    public void Names_and_identifiers_are_unique()
    {
        All.Select(step => step.Step.Name).Should().OnlyHaveUniqueItems();
        All.Select(step => step.Step.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void An_identifier_is_derived_from_the_function_of_the_step() => All.Should().AllSatisfy(step =>
        step.Step.Id.Should().Be(Uuid5(Project, $"step|{step.Type.FullName}|{step.Step.Message}|{step.Step.EntityLogicalName}|{(int)step.Step.Stage}|0").ToString()));

    [Fact]
    public void A_registration_reader_finds_eight_constructor_arguments()
    {
        foreach (var data in All.Select(step => step.Type).Distinct().SelectMany(type => type.GetCustomAttributesData()).Where(data => data.AttributeType.Name == "CrmPluginRegistrationAttribute"))
        {
            data.ConstructorArguments.Should().HaveCount(8);
            data.ConstructorArguments[0].ArgumentType.Should().Be<string>();
            data.ConstructorArguments.Select(argument => argument.Value).Should().NotContainNulls();
        }
    }

    [Fact]
    public void The_enums_have_the_numbers_that_a_registration_reader_expects()
    {
        Numbers<StageEnum>().Should().Equal(new Dictionary<string, int> { ["PreValidation"] = 10, ["PreOperation"] = 20, ["PostOperation"] = 40 });
        Numbers<ExecutionModeEnum>().Should().Equal(new Dictionary<string, int> { ["Asynchronous"] = 0, ["Synchronous"] = 1 });
        Numbers<IsolationModeEnum>().Should().Equal(new Dictionary<string, int> { ["None"] = 0, ["Sandbox"] = 1 });
        Numbers<ImageTypeEnum>().Should().Equal(new Dictionary<string, int> { ["PreImage"] = 0, ["PostImage"] = 1, ["Both"] = 2 });
    }

    [Fact]
    public void No_state_that_outlives_an_execution_can_change()
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        const BindingFlags Instances = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var types = typeof(ValidateOnCreate).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("PhoneCallCtx.", StringComparison.Ordinal) == true && !type.IsEnum && !type.Name.Contains('<', StringComparison.Ordinal)).ToArray();
        types.SelectMany(type => type.GetFields(Statics)).Should().NotBeEmpty().And.OnlyContain(field => field.IsInitOnly || field.IsLiteral);
        types.Where(type => type.IsSubclassOf(typeof(Rule)) || type == typeof(Rule) || type == typeof(RuleBook) || type == typeof(RuleSettings))
            .SelectMany(type => type.GetFields(Instances)).Should().NotBeEmpty().And.OnlyContain(field => field.IsInitOnly);
    }

    private static Dictionary<string, int> Numbers<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString(), value => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>RFC 9562, 5.5.</summary>
    private static Guid Uuid5(Guid space, string name)
    {
#pragma warning disable CA5350 // The format prescribes SHA-1.
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}

using System;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class RequiredColumnRuleTests
{
    public static TheoryData<string> BusinessColumns => [.. ColumnGroups.Business.Select(column => column.LogicalName)];

    [Theory]
    [MemberData(nameof(BusinessColumns))]
    public void A_required_column_must_have_a_value_and_keep_it(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var settings = new RuleSettings { Required = [column] };
        var value = Value(column);

        // Dataverse sets an omitted two-option column to its default.
        Row.Codes(isNew: true, [], settings: settings).Should().Equal(column.Type == ColumnType.Boolean ? [] : ["PCC006"]);
        Row.Codes(isNew: true, new Row { [column] = null }, settings: settings).Should().Equal("PCC006");
        Row.Codes(isNew: true, new Row { [column] = value }, settings: settings).Should().BeEmpty();

        var filled = new Row { [column] = value };
        Row.Codes(isNew: false, [], filled, settings).Should().BeEmpty("what an Update leaves out stays");
        Row.Codes(isNew: false, new Row { [column] = null }, filled, settings).Should().Equal("PCC006");
        Row.Codes(isNew: false, new Row { [column] = value }, new Row(), settings).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(BusinessColumns))]
    public void An_optional_column_may_be_omitted_and_emptied(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        Row.Codes(isNew: true, new Row { [column] = null }).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [column] = null }, new Row { [column] = Value(column) }).Should().BeEmpty();
    }

    [Fact]
    public void A_stored_empty_value_is_not_evaluated_again()
    {
        var settings = new RuleSettings { Required = [PhoneCallTable.CallIdentifier] };
        var emptied = new Row { [PhoneCallTable.CallIdentifier] = null };
        Row.Codes(isNew: false, emptied, emptied, settings).Should().BeEmpty();
        Row.Codes(isNew: false, emptied, before: null, settings).Should().Equal("PCC006");
        Row.Codes(isNew: false, emptied, emptied, new RuleSettings { Required = settings.Required, JudgeUnchanged = true }).Should().Equal("PCC006");
    }

    [Fact]
    public void An_empty_text_counts_as_no_value()
    {
        var settings = new RuleSettings { Required = [PhoneCallTable.CallerName] };
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = "" }, settings: settings).Should().Equal("PCC006");
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = " " }, settings: settings).Should().BeEmpty();
    }

    [Fact]
    public void Only_a_new_row_may_lack_an_owner()
    {
        var owner = ((string?)"systemuser", Guid.NewGuid());
        Row.Codes(isNew: true, []).Should().BeEmpty();
        Row.Codes(isNew: true, new Row { [PhoneCallTable.OwnerId] = null }).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.OwnerId] = null }, new Row { [PhoneCallTable.OwnerId] = owner }).Should().Equal("PCC006");
        Row.Codes(isNew: false, new Row { [PhoneCallTable.OwnerId] = null }).Should().Equal("PCC006");
        Row.Codes(isNew: false, new Row { [PhoneCallTable.OwnerId] = owner }).Should().BeEmpty();
    }

    [Fact]
    public void The_message_says_whether_the_value_is_missing_or_was_emptied()
    {
        var settings = new RuleSettings { Required = [PhoneCallTable.CallIdentifier] };
        var emptied = new Row { [PhoneCallTable.CallIdentifier] = null };
        Row.Templates(isNew: true, [], settings: settings).Should().Equal("PCC006.Missing");
        Row.Templates(isNew: true, emptied, settings: settings).Should().Equal("PCC006.Missing");
        Row.Messages(isNew: true, [], settings: settings).Should().Equal("This field is required. Enter a value.");
        Row.Templates(isNew: false, emptied, settings: settings).Should().Equal("PCC006.Emptied");
        Row.Messages(isNew: false, emptied, settings: settings).Should().Equal("This field is required and cannot be emptied. Leave it unchanged, or enter a value.");
    }

    private static object Value(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Boolean => false,
        ColumnType.Lookup => ((string?)"msdyn_ocliveworkitem", Guid.NewGuid()),
        _ => "112",
    };
}

using System;
using System.Linq;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Tests.Messages;

namespace PhoneCallCtx.Simulator.Tests.Documentation;

/// <summary>Everything that the documentation lists exists and has tests.</summary>
public class SupportTests
{
    public static TheoryData<string> OfTable => [.. PhoneCallTable.Messages.Select(message => message.Name)];

    public static TheoryData<string> Handled => [.. SimulatorSupport.Messages.Select(message => message.Name)];

    [Theory]
    [MemberData(nameof(OfTable))]
    public void Every_message_of_the_reference_is_handled(string name)
    {
        var message = SimulatorSupport.Messages.Should().ContainSingle(known => known.Name == name).Subject;
        message.Events.Contains(name).Should().Be(PhoneCallTable.Messages.Single(known => known.Name == name).IsEvent && name != "SetState", "a message raises its own event if it is one; SetState's is an open question");
    }

    [Theory]
    [MemberData(nameof(Handled))]
    public void Every_message_has_a_handler_a_test_class_and_remarks(string name)
    {
        var message = SimulatorSupport.Messages.Single(known => known.Name == name);
        message.Handler.Should().Be(name + "Handler");
        message.Remarks.Should().NotBeNullOrWhiteSpace();
        var tests = typeof(RetrieveEntityTests).Assembly.GetType($"{typeof(RetrieveEntityTests).Namespace}.{name}Tests");
        tests.Should().NotBeNull().And.Subject.As<Type>().GetMethods().Count(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0).Should().BeGreaterThan(0);
    }

    [Fact]
    public void The_tables_of_all_relationships_exist()
    {
        var tables = SimulatorSupport.Tables.Select(table => table.Name).ToArray();
        tables.Should().Contain(PhoneCallTable.OneToManyRelationships.Select(relationship => relationship.ReferencingTable));
        tables.Should().Contain(PhoneCallTable.ManyToOneRelationships.Select(relationship => relationship.ReferencedTable).Where(table => table != "owner"));
    }
}

using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>No message goes without its tests.</summary>
public class MessageCoverageTests
{
    [Fact]
    public void Every_message_of_the_table_is_handled() => LocalSchema.Messages.Should().Contain(PhoneCallTable.Messages.Select(message => message.Name));

    [Fact]
    public void Every_message_that_is_handled_has_a_class_of_tests()
    {
        var classes = typeof(MessageTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MessageTests)) && !type.IsAbstract).Select(type => type.Name);
        classes.Should().BeEquivalentTo(LocalSchema.Messages.Select(message => message + "Tests"));
    }

    [Fact]
    public void Whether_a_message_is_an_event_is_tested_as_the_reference_of_the_table_has_it()
    {
        foreach (var message in PhoneCallTable.Messages)
        {
            var type = typeof(MessageTests).Assembly.GetType($"{typeof(MessageTests).Namespace}.{message.Name}Tests");
            type.Should().BeAssignableTo(message.IsEvent ? typeof(EventTests) : typeof(NoEventTests), message.Name);
        }
    }
}

using System;
using System.Collections.Generic;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Reads the messages, without their Web API operations and SDK classes.</summary>
internal static class MessageReader
{
    private const string EventLabel = "Event: ";

    public static IReadOnlyList<Message> Read(BlockReader blocks)
    {
        blocks.TakeHeading(2, "Messages");
        blocks.SkipParagraphs();
        var messages = new List<Message>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in blocks.TakeGrid($"Name {Cell.LineBreak}Is Event?|Web API Operation|SDK for .NET").Rows)
        {
            var parts = row.Cells[0].Split(Cell.LineBreak);
            if (parts is not [var name, var isEvent] || !isEvent.StartsWith(EventLabel, StringComparison.Ordinal))
                throw new ReferenceException(row.Line, $"the message is \"{row.Cells[0]}\"", $"`NAME`{Cell.LineBreak}{EventLabel}True or False");

            var message = new Message(
                row.Line, new Cell(row.Line, "the name of the message", name).Code(), new Cell(row.Line, "whether it is an event", isEvent[EventLabel.Length..]).Boolean());
            if (!names.Add(message.Name)) throw new ReferenceException(row.Line, $"the message {message.Name} is listed twice", "each message once");
            messages.Add(message);
        }

        return messages;
    }
}

using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>A request of a script, and who makes it.</summary>
internal readonly record struct ScriptRequest(OrganizationRequest Request, Guid? User);

/// <summary>Reads the lines of a script: each a request as a JSON object.</summary>
internal sealed class ScriptReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private readonly RowNames _names;
    private readonly ScriptParameters _parameters;

    public ScriptReader(RowNames names)
    {
        _names = names;
        _parameters = new ScriptParameters(names, ReadInner);
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="InputException">It cannot be understood.</exception>
    public ScriptRequest Read(ReadOnlySpan<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToArray(), Strict);
            return Read(document.RootElement, mayHaveUser: true);
        }
        catch (JsonException exception)
        {
            throw new InputException(JsonRecord.Explain(exception));
        }
        catch (InvalidOperationException)
        {
            // What else a JSON element throws when it is asked for text.
            throw new InputException("a text has half of a surrogate pair. Write the character as itself, or both halves.");
        }
    }

    private OrganizationRequest ReadInner(JsonElement json) => Read(json, mayHaveUser: false).Request;

    private ScriptRequest Read(JsonElement json, bool mayHaveUser)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new InputException("a request is an object: {\"message\": ..., \"parameters\": {...}}.");
        foreach (var member in json.EnumerateObject())
            if (member.Name is not ("message" or "parameters") && !(mayHaveUser && member.Name == "user"))
                throw new InputException($"a request has no member \"{member.Name}\": it has message and parameters{(mayHaveUser ? " and user" : "")}.");
        if (!json.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String) throw new InputException("a request needs a \"message\": the name of one.");

        var name = message.GetString()!;
        if (!LocalSchema.Messages.Contains(name, StringComparer.Ordinal)) throw new InputException($"there is no message {name}. There are {string.Join(", ", LocalSchema.Messages)}.");
        var request = new OrganizationRequest(name);
        if (json.TryGetProperty("parameters", out var parameters))
        {
            if (parameters.ValueKind != JsonValueKind.Object) throw new InputException("\"parameters\" is an object.");
            foreach (var parameter in parameters.EnumerateObject()) request.Parameters[parameter.Name] = _parameters.Read(name, parameter.Name, parameter.Value)!;
        }

        return new ScriptRequest(request, UserOf(json));
    }

    private Guid? UserOf(JsonElement json)
    {
        if (!json.TryGetProperty("user", out var user)) return null;
        return user.ValueKind == JsonValueKind.String ? _names.Read(user.GetString()!, isNew: false) : throw new InputException("\"user\" is text: the identifier of a user, or $ and a name.");
    }
}

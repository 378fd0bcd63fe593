using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>A request of a script, and the user who sends it.</summary>
internal readonly record struct ScriptRequest(OrganizationRequest Request, Guid? User);

/// <summary>Reads the lines of a script: each a request as a JSON object.</summary>
internal sealed class ScriptReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private readonly RowNames _names;
    private readonly Dictionary<string, CustomApiRegistration> _customApis;
    private readonly string[] _messages;
    private readonly ScriptParameters _parameters;

    /// <param name="names">The names of rows.</param>
    /// <param name="customApis">The custom APIs, which are messages too.</param>
    public ScriptReader(RowNames names, IReadOnlyList<CustomApiRegistration> customApis)
    {
        _names = names;
        _customApis = customApis.ToDictionary(api => api.UniqueName, StringComparer.Ordinal);
        _messages = [.. LocalSchema.Messages, .. _customApis.Keys];
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
            throw new InputException(JsonProblem.Explain(exception));
        }
        catch (InvalidOperationException)
        {
            // A JSON element also throws this when its text cannot be read.
            throw new InputException("a text has half of a surrogate pair. Write the character as itself, or both halves.");
        }
    }

    private OrganizationRequest ReadInner(JsonElement json) => Read(json, mayHaveUser: false).Request;

    private ScriptRequest Read(JsonElement json, bool mayHaveUser)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new InputException("a request is an object: {\"message\": ..., \"parameters\": {...}}.");
        foreach (var member in json.EnumerateObject())
            if (member.Name is not ("message" or "parameters") && !(mayHaveUser && member.Name == "user"))
                throw new InputException($"a request has no member \"{Shown.Value(member.Name)}\": it has message and parameters{(mayHaveUser ? " and user" : "")}.");
        if (!json.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String) throw new InputException("a request needs a \"message\": the name of one.");

        var name = message.GetString()!;
        if (!_messages.Contains(name, StringComparer.Ordinal)) throw new InputException($"there is no message {Shown.Value(name)}. There are {string.Join(", ", _messages)}.");
        var request = new OrganizationRequest(name);
        if (json.TryGetProperty("parameters", out var parameters))
        {
            if (parameters.ValueKind != JsonValueKind.Object) throw new InputException("\"parameters\" is an object.");
            foreach (var parameter in parameters.EnumerateObject()) request.Parameters[parameter.Name] = Parameter(name, parameter)!;
        }

        return new ScriptRequest(request, UserOf(json));
    }

    private object? Parameter(string message, JsonProperty parameter) => _customApis.TryGetValue(message, out var api)
        ? _parameters.Read(api.RequestParameters.FirstOrDefault(field => field.UniqueName == parameter.Name), parameter.Name, parameter.Value)
        : _parameters.Read(message, parameter.Name, parameter.Value);

    private Guid? UserOf(JsonElement json)
    {
        if (!json.TryGetProperty("user", out var user)) return null;
        return user.ValueKind == JsonValueKind.String ? _names.Read(user.GetString()!, isNew: false) : throw new InputException("\"user\" is text: the identifier of a user, or $ and a name.");
    }
}

using System;
using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>
/// The page of <c>serve</c> in front of the Web API: its files, and the questions that it sends with POST to paths under
/// <see cref="Root"/>. All other requests go to the Web API.
/// </summary>
/// <param name="api">The Web API.</param>
/// <param name="answers">The answers to the questions, by their names.</param>
internal sealed class PageApi(IWebApi api, IReadOnlyDictionary<string, PageAnswer> answers) : IWebApi
{
    /// <summary>What the paths of the page begin with.</summary>
    public const string Root = "/page/";

    public ApiResponse Answer(ApiRequest request)
    {
        var path = request.Target.Split('?', 2)[0];
        if (request.Method == "GET" && PageFiles.Find(path) is { } file) return file;
        return path.StartsWith(Root, StringComparison.Ordinal) ? AnswerQuestion(path[Root.Length..], request) : api.Answer(request);
    }

    public ApiResponse? Transact(Func<IWebApi, bool> work) => api.Transact(work);

    private ApiResponse AnswerQuestion(string name, ApiRequest request)
    {
        try
        {
            if (request.Method != "POST" || !answers.TryGetValue(name, out var answer)) throw new PageError(404, PageError.NoSuchQuestion, $"there is no {request.Method} {Root}{name}.");
            return answer(request);
        }
        catch (PageError error)
        {
            return PageJson.Error(error);
        }
        catch (JsonException exception)
        {
            return PageJson.Error(new PageError(400, PageError.BadBody, $"the body is not the JSON that this needs. {exception.Message}"));
        }
    }
}

/// <summary>Answers one question of the page.</summary>
/// <param name="request">The request.</param>
/// <returns>The answer.</returns>
internal delegate ApiResponse PageAnswer(ApiRequest request);

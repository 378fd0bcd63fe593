using System;
using System.Collections.Generic;
using System.Threading;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Headers;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>
/// The Web API of a local Dataverse. It reads tables, alternate keys and custom APIs at its first request, so register and
/// define them before.
/// </summary>
public sealed class LocalWebApi : IWebApi
{
    private readonly LocalDataverse _dataverse;
    private readonly PlatformBehavior _behavior;
    private readonly Lazy<ApiModel> _model;

    /// <summary>Makes the Web API.</summary>
    /// <param name="dataverse">The local Dataverse.</param>
    /// <param name="behavior">The answers to open questions; null for the most likely ones.</param>
    public LocalWebApi(LocalDataverse dataverse, PlatformBehavior? behavior = null)
    {
        ArgumentNullException.ThrowIfNull(dataverse);
        _dataverse = dataverse;
        _behavior = behavior ?? PlatformBehavior.Likely;
        _model = new Lazy<ApiModel>(() => ModelBuilder.Build(_dataverse), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Does what the first request would do, so that it need not: reads the tables, and compiles what all requests use. It does not throw.</summary>
    public void Prepare() => Answer(new ApiRequest("GET", "/api/data/v9.2/WhoAmI", "http://localhost", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), default, WellKnown.AdministratorId));

    /// <inheritdoc/>
    public ApiResponse Answer(ApiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Func<string, bool> isAnnotated = _ => false;
        try
        {
            var preferences = new Preferences(request.Headers.GetValueOrDefault("Prefer"));
            isAnnotated = preferences.Includes;
            RejectPreferences(preferences);
            var url = ApiUrl.Parse(_model.Value, request.Origin, request.Target);
            return OperationTable.Find(request.Method, url.Path).Answer(new ApiContext
            {
                Request = request,
                Api = this,
                Url = url,
                Preferences = preferences,
                Conditions = Conditions.Read(request.Headers.GetValueOrDefault("If-Match"), request.Headers.GetValueOrDefault("If-None-Match")),
                Behavior = _behavior,
                Service = Callers.ServiceFor(_dataverse, request),
                Parameters = OptionalParameters.Read(request.Headers, url.Options["tag"]),
            });
        }
#pragma warning disable CA1031 // Every failure is an answer: no request may stop the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ErrorAnswer.Of(exception, isAnnotated);
        }
    }

    /// <inheritdoc/>
    public ApiResponse? Transact(Func<IWebApi, bool> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            _dataverse.Transact(() => work(this));
            return null;
        }
#pragma warning disable CA1031 // A full disk, for instance: the batch has an answer for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ErrorAnswer.Of(exception, _ => false);
        }
    }

    private static void RejectPreferences(Preferences preferences)
    {
        foreach (var name in new[] { "respond-async", "odata.track-changes" })
            if (preferences.Has(name)) throw ApiErrors.NotBuilt($"the preference {name}");
    }
}

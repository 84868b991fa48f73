using Care.Grains;
using Care.Grains.Assets;
using Care.Grains.Beds;
using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.DischargeSummaries;
using Care.Grains.Events;
using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Inventory;
using Care.Grains.Investigations;
using Care.Grains.Jobs;
using Care.Grains.Locations;
using Care.Grains.Medicines;
using Care.Grains.Patients;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Grains.Shifting;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.Tests.Jobs;
using Care.Tests.Permissions.Checks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace Care.Tests.Servers;

/// <summary>
/// Two silos in memory with a clock that stands still until a test moves it: for what grains decide. Lists are SQL and are tested on PostgreSQL.
/// </summary>
public sealed class MemoryCluster : IAsyncLifetime
{
    private InProcessTestCluster? cluster;

    public MemoryCluster() => Jobs = new MemoryJobQueue(new JobOptions { Silo = "test" }, Clock);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));

    /// <summary>Who is tied to which facility, as the database would tell.</summary>
    public MemoryTies Ties { get; } = new();

    /// <summary>The jobs that grains hand over. Nobody runs them.</summary>
    internal MemoryJobQueue Jobs { get; }

    public InProcessTestCluster Cluster => cluster!;

    /// <summary>The grains as a front end reaches them: whoever calls must say who they are.</summary>
    public IGrainFactory Grains => cluster!.Client;

    /// <summary>The grains as the cluster itself reaches them.</summary>
    public IGrainFactory OwnGrains => cluster!.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddCareGrains(new CareOptions { Passwords = new PasswordOptions { MemoryKiB = 64, Passes = 1, Lanes = 1 } });
            silo.AddMemoryGrainStorage(StorageNames.Entities);
            silo.UseInMemoryReminderService();
            silo.Services
                .AddMemoryJobs(Jobs)
                .AddSingleton(new PlaceDirectory(TestPlaces.Map))
                .AddSingleton(new ConceptDirectory(new ConceptIndex([])))
                .AddSingleton(new MedicineDirectory(new MedicineIndex([])))
                .AddSingleton(new InvestigationDirectory(new InvestigationCatalogue([], [])))
                .AddSingleton(new InventoryDirectory(new InventoryCatalogue([], [], new Dictionary<(int From, int To), decimal>())))
                .AddSingleton(Stub.Of<IMovementLog>((method, _) => throw new NotSupportedException($"{method.Name} is SQL.")))
                .AddSingleton(new EventTypeDirectory(new EventTypes([])))
                .AddSingleton<EntityKeys, MemoryEntityKeys>()
                .AddSingleton<IPermissionCopies, NoPermissionCopies>()
                .AddSingleton<IEntityRows<Guid, FacilityRow>, NoRows<Guid, FacilityRow>>()
                .AddSingleton<IEntityRows<Guid, Stored<AssetLocationState>>, NoRows<Guid, Stored<AssetLocationState>>>()
                .AddSingleton(Stub.Of<IBedRows>((method, _) => throw new NotSupportedException($"{method.Name} is SQL.")))
                .AddSingleton(Stub.Of<IAssetRows>((method, _) => throw new NotSupportedException($"{method.Name} is SQL.")))
                .AddSingleton<IEntityRows<int, UserRow>, NoRows<int, UserRow>>()
                .AddSingleton<IFacilityTies>(Ties)
                .AddSingleton<IEntityRows<int, FacilityRow>, NoRows<int, FacilityRow>>()
                .AddSingleton<IEntityRows<Guid, Stored<PatientNoteState>>, NoRows<Guid, Stored<PatientNoteState>>>()
                .AddSingleton<IEntityRows<Guid, PatientRow>, NoRows<Guid, PatientRow>>()
                .AddSingleton<IOpenShiftings, NoOpenShiftings>()
                .AddSingleton<IFinishedSummaries, NoFinishedSummaries>()
                .AddSingleton<IMarkedConsultations, NoMarkedConsultations>()
                .AddSingleton<IEntityRows<Guid, ConsultationRow>, NoRows<Guid, ConsultationRow>>();
            silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        });
        builder.ConfigureClient(client => client.Services.AddContractTypes().AddCallerProofs(OutsideClient.FrontEndKeys, Clock));
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    /// <summary>Gives a new user the permission set.</summary>
    public async Task<Guid> User(PermissionSet permissions)
    {
        var user = Guid.NewGuid();
        using (Caller.System("test").Enter())
        {
            var outcome = await OwnGrains.GetGrain<IPermissionSet>(user).Establish(permissions with { User = user, IsActive = true });
            Assert.True(outcome.Succeeded);
        }

        return user;
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

    private sealed class MemoryEntityKeys : EntityKeys
    {
        private static int last;

        public override int Drawn(string? etag) => Interlocked.Increment(ref last);

        public override ValueTask<int> ForPart() => new(Interlocked.Increment(ref last));
    }

    /// <summary>Nothing is shown of other entities here: what grains decide does not depend on it.</summary>
    private sealed class NoRows<TKey, TRow> : IEntityRows<TKey, TRow>
        where TKey : notnull
    {
        public Task<IReadOnlyDictionary<TKey, TRow>> Read(IReadOnlyCollection<TKey> keys, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<TKey, TRow>>(new Dictionary<TKey, TRow>());
    }

    private sealed class NoOpenShiftings : IOpenShiftings
    {
        public Task<IReadOnlyList<(Guid Id, ShiftingStatus Status)>> Of(Guid patient, DateTimeOffset? until) =>
            Task.FromResult<IReadOnlyList<(Guid Id, ShiftingStatus Status)>>([]);
    }

    private sealed class NoMarkedConsultations : IMarkedConsultations
    {
        public Task<long?> Mark(Guid consultation) => Task.FromResult<long?>(null);

        public Task<(long Mark, ConsultationRow Row)?> Read(Guid consultation) => Task.FromResult<(long Mark, ConsultationRow Row)?>(null);
    }

    private sealed class NoFinishedSummaries : IFinishedSummaries
    {
        public Task<Stored<FileState>?> Newest(Guid consultation) => Task.FromResult<Stored<FileState>?>(null);
    }
}

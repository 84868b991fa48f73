using Care.Grains.Storage;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Facilities;

/// <summary>The form in which counts of doctors are shown (contract 02, §6).</summary>
internal sealed class HospitalDoctorsViews : PlainViews<HospitalDoctorsState, HospitalDoctors>
{
    protected override HospitalDoctors View(Guid id, HospitalDoctorsState state) => HospitalDoctorsMapper.View(state, id);
}

[Mapper]
internal static partial class HospitalDoctorsMapper
{
    [MapProperty(nameof(HospitalDoctorsState.Area), nameof(HospitalDoctors.AreaText), Use = nameof(Label))]
    public static partial HospitalDoctors View(HospitalDoctorsState state, Guid id);

    [UserMapping(Default = false)]
    private static string Label(DoctorType area) => Choice<DoctorType>.Label(area);
}

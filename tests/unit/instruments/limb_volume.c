#include "support/vector_tables.h"

/* V = sum of h (a^2 + a b + b^2) / (12 pi). With h = 4, h / (12 pi) = 0.1061033:
 * 18, 20: 1084 -> 115.0160; 20, 22.5: 1356.25 -> 143.9026; 22.5, 25: 1693.75 -> 179.7124; 25, 27: 2029 -> 215.2836;
 * together 6163 -> 653.9145.
 * 17, 19: 973; 19, 21: 1201; 21, 23.5: 1486.75; 23.5, 25.5: 1801.75; together 5462.5 -> 579.5891.
 * Excess 700.5 -> 74.3254; 700.5 / 5462.5 = 12.82380 %. */
#define LIMB_MID "a1-a5=18,20,22.5,25,27 o1-o5=17,19,21,23.5,25.5"

static const ScoreVector limb_volume[] = {
    /* 192 -> 20.3718 */
    {VECTOR_LOWEST, "a1-a2=8 o1-o2=8", "volume~20.3718 volume_other~20.3718 excess=0 excess_percent=0"},
    /* 29 segments of 67500 -> 207697.2 */
    {VECTOR_HIGHEST, "a1-a30=150 o1-o30=150", "volume~207697.2 volume_other~207697.2 excess=0 excess_percent=0"},
    {VECTOR_MID, LIMB_MID, "volume~653.915 volume_other~579.589 excess~74.3254 excess_percent~12.82380"},
    /* a cylinder: 1200 -> 127.3240 */
    {VECTOR_OTHER, "a1-a2=20", "volume~127.324 volume_other=unanswered excess=incomplete excess_percent=incomplete"},
    {VECTOR_OTHER, "@segment=10 a1-a2=20", "volume~318.310"},
    {VECTOR_OTHER, "@segment=10 " LIMB_MID, "volume~1634.787 excess~185.8134 excess_percent~12.82380"},
    {VECTOR_OTHER, "@coding=mm a1-a5=180,200,225,250,270", "volume~653.915"},
    /* 10 and 12 in are 25.4 and 30.48 cm: 2348.3824 -> 249.1711 */
    {VECTOR_OTHER, "@coding=in a1-a2=10,12", "volume~249.1711"},
    /* the affected limb the thinner one */
    {VECTOR_OTHER, "a1-a5=17,19,21,23.5,25.5 o1-o5=18,20,22.5,25,27", "excess~-74.3254 excess_percent~-11.36622"},
    {VECTOR_ONE_MISSING,
     LIMB_MID " a3=", "volume=incomplete volume_other~579.589 excess=incomplete excess_percent=incomplete"},
    {VECTOR_ONE_MISSING,
     LIMB_MID " o5=", "volume~653.915 volume_other=incomplete excess=incomplete excess_percent=incomplete"},
    {VECTOR_TOO_MANY_MISSING,
     LIMB_MID " a1= a5=", "volume=incomplete volume_other~579.589 excess=incomplete excess_percent=incomplete"},
    {VECTOR_TOO_MANY_MISSING,
     LIMB_MID " o1-o5=", "volume~653.915 volume_other=unanswered excess=incomplete excess_percent=incomplete"},
    /* inches and millimetres read as centimetres */
    {VECTOR_OUT_OF_RANGE, LIMB_MID " a1-a2=7.1,7.9 o3=210",
     "volume=incomplete volume_other=incomplete excess=incomplete excess_percent=incomplete refused=a1,a2,o3"},
};

const VectorTable limb_volume_vectors = VECTOR_TABLE("limb-volume", limb_volume);

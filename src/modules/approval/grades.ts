/** The last grade that says satisfied: 1 非常满意, 2 满意, 3 基本满意; 4 and 5 are 差评 (GB/T 39046 A.8). */
export const LAST_SATISFIED = 3
